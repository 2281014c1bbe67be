package org.nuanliu.platform.print;

import java.time.LocalDate;

/**
 * What anybody may know of a document by its code. Without such a document only {@code genuine} is
 * told, whatever was wrong with the code.
 *
 * @param genuine whether the document was printed by this system
 * @param issuer the union in whose name
 * @param maskedName 张*; absent where it is about nobody or many
 * @param newest whether nothing has changed since
 */
public record PaperVerification(
    boolean genuine,
    String title,
    String issuer,
    LocalDate printedOn,
    String maskedName,
    Boolean newest) {

  static final PaperVerification UNKNOWN =
      new PaperVerification(false, null, null, null, null, null);
}
