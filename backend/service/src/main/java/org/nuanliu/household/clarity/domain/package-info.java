/** The rules of the four clarities as functions and records: no framework, no database. */
package org.nuanliu.household.clarity.domain;
