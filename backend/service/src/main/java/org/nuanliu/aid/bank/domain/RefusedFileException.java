package org.nuanliu.aid.bank.domain;

import java.util.List;

/** A return file that is refused as a whole, with all that was found in it. */
public final class RefusedFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ReturnFault> faults;

  public RefusedFileException(List<ReturnFault> faults) {
    super("refused");
    this.faults = List.copyOf(faults);
  }

  RefusedFileException(int row, String code, String message) {
    this(List.of(new ReturnFault(row, code, message)));
  }

  public List<ReturnFault> faults() {
    return faults;
  }
}
