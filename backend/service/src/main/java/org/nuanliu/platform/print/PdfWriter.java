package org.nuanliu.platform.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * Makes a PDF of XHTML. It loads nothing from anywhere: the font is the program's own, pictures
 * stand in the document, every other address is refused.
 */
@Singleton
public class PdfWriter {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore atOnce;

  @Inject PrintFont font;

  PdfWriter(@ConfigProperty(name = "nuanliu.print.at-once") int atOnce) {
    this.atOnce = new Semaphore(atOnce, true);
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param text everything that will stand on the paper, mark-up included
   * @throws Problem 422 naming the characters that cannot be printed
   */
  public void requirePrintable(String text) {
    Set<String> missing = font.missing(text);
    if (!missing.isEmpty()) {
      throw new Problem(PlatformProblem.RULE)
          .detail(
              "字库里没有这些字，不能打印：%s。请核对是否录入有误；确为姓名用字的，请手工填写纸质表格。".formatted(String.join("、", missing)));
    }
  }

  /**
   * @throws Problem 422 naming characters that cannot be printed, 503 while too many documents are
   *     being made
   */
  public void write(String html, OutputStream out) throws IOException {
    requirePrintable(html);
    try {
      if (!atOnce.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new Problem(PlatformProblem.UNAVAILABLE)
            .detail("正在打印的人较多，请稍后再试。")
            .retryAfter(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(PlatformProblem.UNAVAILABLE);
    }
    try {
      render(html, out);
    } finally {
      atOnce.release();
    }
  }

  private void render(String html, OutputStream out) throws IOException {
    new PdfRendererBuilder()
        .useFastMode()
        .useFont(font::open, PrintFont.FAMILY)
        .useUriResolver((base, address) -> address.startsWith("data:image/png;") ? address : null)
        .withProducer("Nuanliu")
        .withHtmlContent(html, null)
        .toStream(out)
        .run();
  }
}
