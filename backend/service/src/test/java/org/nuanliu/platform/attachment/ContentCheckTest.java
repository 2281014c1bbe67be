package org.nuanliu.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanliu.platform.attachment.Fixtures.ascii;
import static org.nuanliu.platform.attachment.Fixtures.compressed;
import static org.nuanliu.platform.attachment.Fixtures.from;
import static org.nuanliu.platform.attachment.Fixtures.image;
import static org.nuanliu.platform.attachment.Fixtures.join;
import static org.nuanliu.platform.attachment.Fixtures.pdf;
import static org.nuanliu.platform.attachment.Fixtures.photo;
import static org.nuanliu.platform.attachment.Fixtures.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("上传内容的检查")
class ContentCheckTest {

  private record Fixture(String what, String name, byte[] content) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Fixture> good() {
    return Stream.of(
        new Fixture("JPEG", "照片.jpg", image("jpg")),
        new Fixture("JPEG, long extension, capitals", "A.JPEG", image("jpg")),
        new Fixture("PNG", "图.png", image("png")),
        new Fixture("photo with EXIF", "a.jpg", photo(1)),
        new Fixture("photo with a trailer of its maker", "a.jpg", join(photo(6), new byte[500])),
        new Fixture(
            "photo with a second picture behind it", "a.jpg", join(image("jpg"), image("jpg"))),
        new Fixture("PNG with inflating text", "a.png", Fixtures.pngWithInflatingText()),
        new Fixture("PDF", "a.pdf", pdf()),
        new Fixture("PDF with a link", "a.pdf", pdf("<< /A << /S /URI /URI (x) >> >>")),
        new Fixture("PDF that opens fitted", "a.pdf", pdf("<< /OpenAction [3 0 R /Fit] >>")),
        new Fixture(
            "PDF with packed objects", "a.pdf", pdf(compressed("/Type /ObjStm", "<< /A 1 >>"))),
        new Fixture("PDF with /JS in a picture", "a.pdf", pdf(plainStream("/JS "))));
  }

  static Stream<Fixture> bad() {
    return Stream.of(
        new Fixture("empty", "a.jpg", new byte[0]),
        new Fixture("too large", "a.jpg", join(image("jpg"), new byte[10 * 1024 * 1024])),
        new Fixture("no extension", "jpg", new byte[] {1}),
        new Fixture("GIF", "a.gif", ascii("GIF89a")),
        new Fixture("HEIC", "a.heic", ascii("\0\0\0\u0018ftypheic")),
        new Fixture("SVG", "a.svg", ascii("<svg/>")),
        new Fixture("HTML", "a.html", ascii("<html>")),
        new Fixture("Word document", "a.docx", zip()),
        new Fixture("program", "a.exe", ascii("MZ")),
        new Fixture("two extensions, the last one wrong", "a.jpg.exe", image("jpg")),
        new Fixture("PNG named JPEG", "a.jpg", image("png")),
        new Fixture("JPEG named PNG", "a.png", image("jpg")),
        new Fixture("JPEG named PDF", "a.pdf", image("jpg")),
        new Fixture("PDF named JPEG", "a.jpg", pdf()),
        new Fixture("HTML named JPEG", "a.jpg", ascii("<html></html>")),
        new Fixture("GIF named PNG", "a.png", ascii("GIF89a")),
        new Fixture("ZIP named PDF", "a.pdf", zip()),
        new Fixture("program named PNG", "a.png", ascii("MZ\u0090\0")),
        new Fixture("JPEG and ZIP", "a.jpg", join(image("jpg"), zip())),
        new Fixture("PNG and ZIP", "a.png", join(image("png"), zip())),
        new Fixture("PDF and ZIP", "a.pdf", join(pdf(), zip(), ascii("%%EOF"))),
        new Fixture("JPEG and PDF", "a.jpg", join(image("jpg"), pdf())),
        new Fixture("JPEG and script", "a.jpg", join(photo(1), ascii("<ScRiPt>x</script>"))),
        new Fixture("PNG and PHP", "a.png", join(image("png"), ascii("<?php x ?>"))),
        new Fixture("PDF and script", "a.pdf", join(pdf(), ascii("<script>%%EOF"))),
        new Fixture("JPEG of a header alone", "a.jpg", from(image("jpg"), 0, 20)),
        new Fixture("PNG of a header alone", "a.png", from(image("png"), 0, 20)),
        new Fixture("JPEG of noise", "a.jpg", join(from(image("jpg"), 0, 3), new byte[300])),
        new Fixture("PNG of 25 million and one pixels", "a.png", Fixtures.pngOfSize(25_000_001, 1)),
        new Fixture("PNG of a gigapixel", "a.png", Fixtures.pngOfSize(40_000, 40_000)),
        new Fixture("PDF without an end", "a.pdf", ascii("%PDF-1.7\n1 0 obj")),
        new Fixture("PDF with much behind its end", "a.pdf", join(pdf(), new byte[5000])),
        new Fixture("PDF with JavaScript", "a.pdf", pdf("<< /S /JavaScript /JS (x) >>")),
        new Fixture("PDF with a spelt-out name", "a.pdf", pdf("<< /S /J#61vaScr#69pt >>")),
        new Fixture("PDF that launches", "a.pdf", pdf("<< /S /Launch /F (cmd.exe) >>")),
        new Fixture("PDF with an embedded file", "a.pdf", pdf("<< /Type /EmbeddedFile >>")),
        new Fixture("PDF with rich media", "a.pdf", pdf("<< /Subtype /RichMedia >>")),
        new Fixture("PDF with an XFA form", "a.pdf", pdf("<< /XFA 4 0 R >>")),
        new Fixture("PDF that sends itself", "a.pdf", pdf("<< /S /SubmitForm >>")),
        new Fixture("encrypted PDF", "a.pdf", pdf("<< /Encrypt 4 0 R >>")),
        new Fixture("PDF, script in stream", "a.pdf", pdf(plainStream("/JavaScript"))),
        new Fixture(
            "PDF, packed script",
            "a.pdf",
            pdf(compressed("/Type /ObjStm", "<< /S /JavaScript >>"))),
        new Fixture(
            "PDF, packed script, spelt out",
            "a.pdf",
            pdf(compressed("/Type /Obj#53tm", "<< /#4aS (x) >>"))),
        new Fixture(
            "PDF, packed in another way",
            "a.pdf",
            pdf("<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nxx\nendstream")),
        new Fixture(
            "PDF, packed with a predictor",
            "a.pdf",
            pdf(compressed("/Type /ObjStm /DecodeParms << /Predictor 12 >>", "<< >>"))),
        new Fixture(
            "PDF that inflates to 60 MB",
            "a.pdf",
            pdf(compressed("/Type /ObjStm", " ".repeat(60 * 1024 * 1024)))),
        new Fixture("PDF, stream without end", "a.pdf", pdf("<< >>\nstream\nabc")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void comesIn(Fixture fixture) throws RefusedContentException {
    var accepted = ContentCheck.accept(fixture.name(), fixture.content());
    assertThat(accepted.bytes()).isNotEmpty();
    assertThat(new String(accepted.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "SECRET-CAMERA");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void staysOut(Fixture fixture) {
    assertThatThrownBy(() -> ContentCheck.accept(fixture.name(), fixture.content()))
        .isInstanceOf(RefusedContentException.class)
        .hasMessageMatching(".*\\p{IsHan}.*。");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void photosAreTurnedUpright(int orientation) throws Exception {
    BufferedImage upright = read(ContentCheck.accept("a.jpg", photo(orientation)).bytes());
    boolean turned = orientation >= 5;
    assertThat(upright.getWidth()).isEqualTo(turned ? 8 : 16);
    assertThat(upright.getHeight()).isEqualTo(turned ? 16 : 8);
    // The red half: left as taken, right when mirrored or upside down, top or bottom when turned.
    boolean redFirst = List.of(1, 4, 5, 6).contains(orientation);
    assertThat(isRed(upright.getRGB(2, 2))).isEqualTo(redFirst);
    assertThat(isRed(upright.getRGB(upright.getWidth() - 3, upright.getHeight() - 3)))
        .isEqualTo(!redFirst);
  }

  @Test
  void enoughCases() {
    long cases = good().count() + bad().count();
    System.out.println("upload fixtures cases=" + cases);
    assertThat(cases).isGreaterThanOrEqualTo(40);
  }

  private static String plainStream(String content) {
    return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 100;
  }
}
