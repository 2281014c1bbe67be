package org.nuanliu.platform.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook as a stream of elements, without DTD and entities (assurance F5). */
final class XmlPart implements AutoCloseable {

  private static final String DOCTYPE = "工作簿里有不允许的内容（DOCTYPE），不能读取。";
  private static final String BROKEN = "工作簿的内容已损坏，不能读取；请用 WPS 或 Excel 打开后另存为 .xlsx 再试。";

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream content;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  XmlPart(InputStream content) throws RefusedSheetException {
    this.content = content;
    try {
      this.reader = FACTORY.createXMLStreamReader(content);
    } catch (XMLStreamException | RuntimeException e) {
      throw new RefusedSheetException(BROKEN);
    }
  }

  private static XMLInputFactory factory() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Goes to the next event; false at the end. */
  boolean next() throws RefusedSheetException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedSheetException(DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> begun();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      // The parser throws unchecked exceptions of its own on some malformed input.
      throw new RefusedSheetException(
          e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? DOCTYPE : BROKEN);
    }
  }

  private void begun() throws RefusedSheetException {
    depth++;
    names.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (depth > SheetLimits.DEPTH || names.size() > SheetLimits.NAMES) {
      throw new RefusedSheetException(BROKEN);
    }
  }

  /** Goes to the beginning of the next element of this name; false when there is none. */
  boolean seek(String element) throws RefusedSheetException {
    while (next()) {
      if (begins(element)) {
        return true;
      }
    }
    return false;
  }

  boolean begins(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** Null where it is absent; of any namespace. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text up to the end of the element that has just begun; reading aids (rPh) left out. */
  String text(String element) throws RefusedSheetException {
    var text = new StringBuilder();
    boolean aid = false;
    while (next() && !ends(element)) {
      if (begins("rPh")) {
        aid = true;
      } else if (ends("rPh")) {
        aid = false;
      } else if (reader.hasText() && !aid) {
        append(text);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text) throws RefusedSheetException {
    int type = reader.getEventType();
    if (type == XMLStreamConstants.CHARACTERS
        || type == XMLStreamConstants.CDATA
        || type == XMLStreamConstants.SPACE) {
      try {
        text.append(reader.getText());
      } catch (RuntimeException e) {
        throw new RefusedSheetException(BROKEN);
      }
      if (text.length() > SheetLimits.CELL) {
        throw new RefusedSheetException("有单元格的内容超过 " + SheetLimits.CELL + " 个字符，不能读取。");
      }
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      content.close();
    } catch (XMLStreamException | IOException e) {
      // Nothing is written, so nothing is lost.
      return;
    }
  }
}
