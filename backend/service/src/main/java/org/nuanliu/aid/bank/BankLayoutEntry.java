package org.nuanliu.aid.bank;

/** A form in which a bank takes its files. */
public record BankLayoutEntry(String code, String name) {}
