package org.nuanliu.dictionary.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;

/**
 * Changes a list from a day on.
 *
 * @param code which value; absent for an addition, whose code is given by the system
 * @param label the new label; absent for an end
 * @param note explanation of an added value
 * @param validFrom today at the earliest: what was judged in the past stays judged
 * @param reason why, with the document that decides it
 */
public record CodeChangeRequest(
    @NotNull CodeChange.What what,
    @Size(max = 40) String code,
    @Size(max = 60) String label,
    @Size(max = 200) String note,
    @NotNull LocalDate validFrom,
    @NotBlank @Size(max = 200) String reason) {

  public CodeChangeRequest {
    label = label == null ? null : Normalizer.normalize(label, Normalizer.Form.NFC).strip();
    note = note == null || note.isBlank() ? null : note.strip();
    reason = reason == null ? null : reason.strip();
  }
}
