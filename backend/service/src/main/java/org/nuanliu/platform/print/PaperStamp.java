package org.nuanliu.platform.print;

/**
 * What every page of a document carries besides its content; each template includes it.
 *
 * @param code by which the document is verified
 * @param qr the same as a QR code, a picture's address
 * @param address where the code is typed in
 * @param printedBy name of who printed
 * @param printedAt when, as people read it
 */
public record PaperStamp(
    String code, String qr, String address, String printedBy, String printedAt) {

  /** Who printed, and when: the watermark. */
  public String mark() {
    return printedBy + "　" + printedAt;
  }
}
