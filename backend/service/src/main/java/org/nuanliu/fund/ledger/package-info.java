/** The double-entry ledger: postings are added and never changed; the database holds its rules. */
package org.nuanliu.fund.ledger;
