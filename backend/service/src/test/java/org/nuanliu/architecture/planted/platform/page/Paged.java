package org.nuanliu.architecture.planted.platform.page;

/** Closes the planted cycle inside the platform. */
public class Paged {
  org.nuanliu.architecture.planted.platform.money.Money back;
}
