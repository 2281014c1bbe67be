package org.nuanliu.visit.record;

import java.time.LocalDate;
import java.util.UUID;

/** What was promised to a family and is not done. */
public record OpenPromise(
    UUID followUpId, UUID visitId, String task, LocalDate dueOn, String staffName) {}
