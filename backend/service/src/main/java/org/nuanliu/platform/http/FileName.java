package org.nuanliu.platform.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a downloaded file is called. */
public final class FileName {

  private FileName() {}

  /**
   * The header {@code Content-Disposition} (RFC 6266); everything but unreserved characters is
   * percent-encoded, so no header is broken.
   */
  public static String attachment(String fileName) {
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }
}
