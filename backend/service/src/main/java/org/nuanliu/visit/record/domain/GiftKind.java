package org.nuanliu.visit.record.domain;

/** How something is given. */
public enum GiftKind {
  CASH,
  GOODS,
  /** To the bank card, by an application for aid. */
  CARD
}
