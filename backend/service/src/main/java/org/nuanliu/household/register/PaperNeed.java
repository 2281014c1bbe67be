package org.nuanliu.household.register;

/**
 * A paper that a family must bring.
 *
 * @param kind of list {@code attachment-kind}
 * @param wanted how many: one, or one of every adult
 * @param present how many are there
 */
public record PaperNeed(String kind, String label, int wanted, int present) {}
