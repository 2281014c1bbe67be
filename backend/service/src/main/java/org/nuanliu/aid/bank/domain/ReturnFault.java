package org.nuanliu.aid.bank.domain;

/**
 * Why a return file is refused.
 *
 * @param row as people count the rows of the file, from 1; 0 for the file as a whole
 * @param code stable code in kebab case
 * @param message Chinese sentence; names no account
 */
public record ReturnFault(int row, String code, String message) {}
