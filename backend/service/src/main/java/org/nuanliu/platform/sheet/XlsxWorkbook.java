package org.nuanliu.platform.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workbook: its visible sheets by name, and what they share. Links to other files are ignored.
 */
final class XlsxWorkbook {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private record Relation(String kind, String target) {}

  private final XlsxPackage file;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private boolean since1904;
  private String strings;
  private String styles;

  private XlsxWorkbook(XlsxPackage file) {
    this.file = file;
  }

  static XlsxWorkbook open(byte[] content) throws RefusedSheetException {
    var workbook = new XlsxWorkbook(XlsxPackage.open(content));
    workbook.read(workbook.relations());
    return workbook;
  }

  /**
   * @param preferred name of the sheet that is meant; the first visible one where it is not there
   */
  SheetRows rows(String preferred) throws RefusedSheetException {
    if (sheets.isEmpty()) {
      throw new RefusedSheetException("工作簿里没有可见的工作表。");
    }
    String part = sheets.getOrDefault(preferred, sheets.values().iterator().next());
    return new XlsxRows(new XmlPart(file.read(part)), strings(), styles(), since1904);
  }

  private Map<String, Relation> relations() throws RefusedSheetException {
    Map<String, Relation> relations = new HashMap<>();
    try (var part = new XmlPart(file.read(RELATIONS))) {
      while (part.seek("Relationship")) {
        String target = part.attribute("Target");
        String type = part.attribute("Type");
        if (target != null && type != null && !"External".equals(part.attribute("TargetMode"))) {
          relations.put(
              part.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : "xl/" + target));
        }
      }
    }
    return relations;
  }

  private void read(Map<String, Relation> relations) throws RefusedSheetException {
    for (Relation relation : relations.values()) {
      if (relation.kind.equals("sharedStrings")) {
        strings = relation.target;
      } else if (relation.kind.equals("styles")) {
        styles = relation.target;
      }
    }
    try (var part = new XmlPart(file.read(WORKBOOK))) {
      while (part.next()) {
        if (part.begins("workbookPr")) {
          String stated = part.attribute("date1904");
          since1904 = "1".equals(stated) || "true".equals(stated);
        } else if (part.begins("sheet")) {
          Relation relation = relations.get(part.attribute("id"));
          String state = part.attribute("state");
          if (relation != null
              && relation.kind.equals("worksheet")
              && (state == null || state.equals("visible"))) {
            sheets.put(part.attribute("name"), relation.target);
          }
        }
      }
    }
  }

  private SharedStrings strings() throws RefusedSheetException {
    if (strings == null || !file.has(strings)) {
      return SharedStrings.none();
    }
    try (var part = new XmlPart(file.read(strings))) {
      return SharedStrings.read(part);
    }
  }

  private CellStyles styles() throws RefusedSheetException {
    if (styles == null || !file.has(styles)) {
      return CellStyles.none();
    }
    try (var part = new XmlPart(file.read(styles))) {
      return CellStyles.read(part);
    }
  }
}
