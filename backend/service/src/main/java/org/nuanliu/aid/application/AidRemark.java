package org.nuanliu.aid.application;

import jakarta.validation.constraints.Size;

/** 意见 of who takes a step; may stay empty where the step speaks for itself. */
public record AidRemark(@Size(max = 500) String opinion) {}
