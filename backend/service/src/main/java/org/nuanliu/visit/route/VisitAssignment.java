package org.nuanliu.visit.route;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Families of a work list for one person. */
public record VisitAssignment(
    @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> targets, @NotNull UUID staffId) {}
