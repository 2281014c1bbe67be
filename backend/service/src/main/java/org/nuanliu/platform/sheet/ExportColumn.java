package org.nuanliu.platform.sheet;

import java.util.function.Function;

/**
 * One column of an exported list.
 *
 * @param width in characters of half width
 * @param value of a row: text, a whole number, {@code Money}, a date, a time, a boolean, or null.
 *     Numbers that name something (编号, 证件号码, 手机号) are text, and masked as in the list
 */
public record ExportColumn<R>(String label, int width, Function<R, ?> value) {}
