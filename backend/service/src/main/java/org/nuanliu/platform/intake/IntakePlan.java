package org.nuanliu.platform.intake;

import java.util.UUID;

/** Which batch a job works on. */
record IntakePlan(UUID batchId) {}
