package org.nuanliu.demo.province;

import java.util.UUID;
import org.nuanliu.union.UnionSummary;

/** Who took a step, and for which union. */
record DemoActor(UUID id, String name, UnionSummary union) {}
