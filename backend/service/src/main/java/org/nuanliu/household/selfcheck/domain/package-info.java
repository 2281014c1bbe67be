/** The conditions of the self check as functions and records: no framework, no database. */
package org.nuanliu.household.selfcheck.domain;
