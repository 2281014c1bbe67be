package org.nuanliu.aid.batch;

/** How the families get it. */
public enum PaymentMethod {
  /** Into the account, by a bank file. */
  BANK,
  /** Rice, flour, oil against a signature; of other than public money only. */
  GOODS
}
