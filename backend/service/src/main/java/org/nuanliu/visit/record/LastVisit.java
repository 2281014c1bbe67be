package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.visit.record.domain.VisitOutcome;

/** The visit before this one. */
public record LastVisit(UUID visitId, LocalDate day, String madeByName, VisitOutcome outcome) {}
