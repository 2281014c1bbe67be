package org.nuanliu.platform.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for a list as a workbook.
 *
 * @param reason what it is needed for; at least five characters, kept in the audit trail and
 *     written on the sheet
 */
public record ExportReason(
    @NotNull @Size(min = 5, max = 200, message = "请写明导出用途，5 到 200 个字") String reason) {

  public ExportReason {
    reason = reason == null ? null : reason.strip();
  }
}
