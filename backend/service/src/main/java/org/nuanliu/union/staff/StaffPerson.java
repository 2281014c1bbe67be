package org.nuanliu.union.staff;

/**
 * A person as the table keeps her.
 *
 * @param idNumber encrypted
 * @param idNumberIndex blind index of the ID number
 * @param mobile encrypted; null when there is none
 */
record StaffPerson(String name, String idNumber, byte[] idNumberIndex, String mobile) {}
