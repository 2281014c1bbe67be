/** 四明确: contact, deadline, measures and path of every file 在档, the ledger, and who is reminded. */
package org.nuanliu.household.clarity;
