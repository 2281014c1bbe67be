package org.nuanliu.aid.batch;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Approved applications, or applications that failed before, that a batch shall pay. */
public record BatchApplications(@NotEmpty @Size(max = 1000) List<@NotNull UUID> applicationIds) {}
