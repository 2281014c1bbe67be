package org.nuanliu.household.register;

/**
 * A file in an exported list.
 *
 * @param unionPath with the id the key by which the list goes on
 * @param idNumber of the head, masked
 * @param mobile of the head, masked
 */
record HouseholdExportRow(HouseholdEntry entry, String unionPath, String idNumber, String mobile) {}
