package org.nuanliu.demo.province;

import java.time.OffsetDateTime;

/** One line of 办理经过. */
record DemoStep(
    String action,
    DemoStage from,
    DemoStage to,
    OffsetDateTime at,
    DemoActor actor,
    String opinion) {}
