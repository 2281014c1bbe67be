package org.nuanliu.aid.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.sheet.ExportColumn;
import org.nuanliu.platform.sheet.ExportRows;
import org.nuanliu.platform.sheet.ListExport;

/** 监督线索 as a workbook. */
@ApplicationScoped
class AidClueExport extends ListExport<AidClueFilter, AidClueEntry> {

  @Inject AidClues clues;
  @Inject Codes codes;

  @Override
  public String kind() {
    return "aid-clue-export";
  }

  @Override
  public String action() {
    return "aid-clue:export";
  }

  @Override
  protected String name() {
    return "监督线索";
  }

  @Override
  protected Class<AidClueFilter> filterType() {
    return AidClueFilter.class;
  }

  @Override
  protected ExportRows<AidClueEntry> rows(AidClueFilter filter) {
    return clues.rows(filter);
  }

  @Override
  protected List<ExportColumn<AidClueEntry>> columns() {
    return List.of(
        new ExportColumn<>("对象", 20, AidClueEntry::title),
        new ExportColumn<>(
            "线索",
            20,
            row -> codes.label("aid-clue-kind", row.kind(), row.foundOn()).orElse(row.kind())),
        new ExportColumn<>("原因", 60, AidClueEntry::reason),
        new ExportColumn<>("工会", 36, AidClueEntry::unionName),
        new ExportColumn<>("发现日期", 13, AidClueEntry::foundOn),
        new ExportColumn<>("处理结果", 12, AidClueExport::outcome),
        new ExportColumn<>("核实情况", 60, AidClueEntry::handling),
        new ExportColumn<>("处理人", 12, AidClueEntry::handlerName),
        new ExportColumn<>("处理日期", 13, AidClueEntry::handledOn));
  }

  private static String outcome(AidClueEntry row) {
    return switch (row.outcome()) {
      case null -> "没有处理";
      case CONFIRMED -> "属实";
      case DISMISSED -> "不属实";
    };
  }
}
