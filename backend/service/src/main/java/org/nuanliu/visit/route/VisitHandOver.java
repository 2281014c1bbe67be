package org.nuanliu.visit.route;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who goes instead; the families not yet visited become his. */
public record VisitHandOver(@NotNull UUID staffId) {}
