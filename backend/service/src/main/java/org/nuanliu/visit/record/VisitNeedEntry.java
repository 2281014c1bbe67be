package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.visit.record.domain.NeedState;

/** What somebody needs, and what became of it. */
public record VisitNeedEntry(
    UUID id,
    String need,
    String content,
    LocalDate wishOn,
    NeedState state,
    String answer,
    LocalDate answeredOn,
    List<String> allowedActions) {}
