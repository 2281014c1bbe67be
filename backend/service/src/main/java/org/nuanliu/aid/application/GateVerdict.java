package org.nuanliu.aid.application;

import java.util.List;
import org.nuanliu.household.HardshipFile;

/**
 * What the payment gate says of one application.
 *
 * @param findings empty when nothing stands against paying
 * @param file of the family, locked until the commit; null where it is not within the scope any
 *     more
 */
public record GateVerdict(List<GateFinding> findings, HardshipFile file) {}
