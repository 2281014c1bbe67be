package org.nuanliu.platform.print;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nuanliu.platform.http.FileName;

/**
 * A printed document on its way to whoever printed it.
 *
 * @param name what it is called on the disk; a title and a number, nobody's name
 */
public record PdfFile(String name, byte[] bytes) {

  /** Media type of a PDF. */
  public static final String PDF = "application/pdf";

  /** The answer that carries it. */
  public Response answer() {
    return Response.ok(bytes)
        .type(PDF)
        .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(name))
        .build();
  }
}
