package org.nuanliu.aid.application;

/**
 * Why something must not be paid.
 *
 * @param rule number of the payment gate (domain rules §3.3): 1 to 6, 9
 * @param code stable, in kebab case
 * @param message Chinese sentence for whoever makes the batch
 */
public record GateFinding(int rule, String code, String message) {}
