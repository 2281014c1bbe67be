package org.nuanliu.aid.bank;

import java.time.LocalDate;
import java.util.UUID;

/** Money that came back, and whether a second person agrees. */
public record RefundDetail(
    UUID id,
    UUID lineId,
    LocalDate returnedOn,
    String reason,
    String evidence,
    RulingState state,
    int version) {}
