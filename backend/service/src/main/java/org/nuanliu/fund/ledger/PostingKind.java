package org.nuanliu.fund.ledger;

/** What moves money. */
public enum PostingKind {
  RECEIPT("资金到账"),
  APPROPRIATE("拨付"),
  /** From one purpose to another. */
  ASSIGN("调整用途"),
  RESERVE("预留"),
  RELEASE("释放预留"),
  PAY("发放"),
  /** Paid money that came back. */
  RETURN("退回"),
  /** To the union above. */
  TURN_BACK("上缴"),
  CARRY_OVER("结转"),
  REVERSE("冲正");

  private final String label;

  PostingKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
