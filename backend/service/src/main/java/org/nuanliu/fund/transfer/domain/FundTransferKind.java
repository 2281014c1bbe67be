package org.nuanliu.fund.transfer.domain;

import org.nuanliu.fund.ledger.PostingKind;

/** What a paper is for; each is booked as the posting of the same name. */
public enum FundTransferKind {
  RECEIPT,
  APPROPRIATE,
  ASSIGN,
  TURN_BACK,
  CARRY_OVER,
  REVERSE;

  public PostingKind posting() {
    return PostingKind.valueOf(name());
  }

  public String label() {
    return posting().label();
  }
}
