package org.nuanliu.household;

import java.time.LocalDate;

/**
 * A measure that is promised to a family.
 *
 * @param kind of list {@code measure-kind}
 */
public record FieldMeasure(String kind, String content, String responsible, LocalDate dueOn) {}
