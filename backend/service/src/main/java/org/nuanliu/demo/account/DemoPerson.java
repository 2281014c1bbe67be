package org.nuanliu.demo.account;

import java.util.Set;

/**
 * Somebody of the demonstration, from {@code demo/accounts.csv}.
 *
 * @param number position in the file, from 1; the made-up ID number follows from it
 * @param union name of the union
 */
record DemoPerson(int number, String username, String name, String union, Set<String> duties) {}
