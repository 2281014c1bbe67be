/**
 * What the books say: budgets as a tree, the ledger, a statement for any period, and the check of
 * it all.
 */
package org.nuanliu.fund.statement;
