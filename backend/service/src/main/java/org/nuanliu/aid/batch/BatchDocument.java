package org.nuanliu.aid.batch;

import java.util.Arrays;
import java.util.Optional;

/** What can be printed of one batch. */
public enum BatchDocument {
  REGISTER("disbursement-register", "困难职工帮扶资金发放清册"),
  SIGNATURES("disbursement-signatures", "困难职工帮扶资金发放签收表"),
  REAL_NAMES("disbursement-real-names", "帮扶资金发放实名制汇总表"),
  /** With full accounts: a hand-over paper. */
  BANK_CARDS("disbursement-bank-cards", "帮扶资金银行卡发放表");

  private final String kind;
  private final String title;

  BatchDocument(String kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /** As a kind of printed document. */
  String kind() {
    return kind;
  }

  String title() {
    return title;
  }

  /** Whether there is one with full numbers, to be handed over on paper. */
  boolean handsOver() {
    return this == BANK_CARDS || this == REAL_NAMES;
  }

  static Optional<BatchDocument> of(String kind) {
    return Arrays.stream(values()).filter(one -> one.kind.equals(kind)).findFirst();
  }
}
