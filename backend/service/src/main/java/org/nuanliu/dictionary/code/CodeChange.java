package org.nuanliu.dictionary.code;

import java.time.LocalDate;

/**
 * One change of a list by the province.
 *
 * @param label new label; null for an end
 * @param note of an added value
 * @param validFrom first day on which it holds; of an end, the first day without the value
 */
record CodeChange(What what, String code, String label, String note, LocalDate validFrom) {

  /** What can be changed. */
  enum What {
    ADD,
    RENAME,
    END
  }
}
