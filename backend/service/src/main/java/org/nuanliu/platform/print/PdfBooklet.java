package org.nuanliu.platform.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.PDFMergerUtility.DocumentMergeMode;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A long document made in parts, so that its length does not count in memory: each part is a PDF in
 * a temporary file, at the end they are joined.
 */
public final class PdfBooklet implements AutoCloseable {

  private final PdfWriter writer;
  private final Path folder;
  private final List<Path> parts = new ArrayList<>();

  public PdfBooklet(PdfWriter writer) throws IOException {
    this.writer = writer;
    this.folder = Files.createTempDirectory("booklet");
  }

  /**
   * @param html some pages
   * @throws org.nuanliu.platform.problem.Problem as {@link PdfWriter#write}
   */
  public void add(String html) throws IOException {
    Path part = folder.resolve(parts.size() + ".pdf");
    parts.add(part);
    try (OutputStream out = Files.newOutputStream(part)) {
      writer.write(html, out);
    }
  }

  public void writeTo(OutputStream out, String title, String author) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    var merger = new PDFMergerUtility();
    merger.setDocumentMergeMode(DocumentMergeMode.OPTIMIZE_RESOURCES_MODE);
    merger.setDestinationDocumentInformation(information);
    merger.setDestinationStream(out);
    for (Path part : parts) {
      merger.addSource(part.toFile());
    }
    merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
  }

  @Override
  public void close() throws IOException {
    for (Path part : parts) {
      Files.deleteIfExists(part);
    }
    Files.delete(folder);
  }
}
