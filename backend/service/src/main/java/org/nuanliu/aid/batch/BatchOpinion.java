package org.nuanliu.aid.batch;

import jakarta.validation.constraints.Size;

/** What somebody says to a step, or nothing. */
public record BatchOpinion(@Size(max = 200) String opinion) {}
