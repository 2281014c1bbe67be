/** Hardship files from a workbook: its columns, what a row means, and who may import. */
package org.nuanliu.household.intake;
