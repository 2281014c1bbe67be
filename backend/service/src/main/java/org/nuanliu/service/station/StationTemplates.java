package org.nuanliu.service.station;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The template of the sheet at the door, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class StationTemplates {

  private StationTemplates() {}

  static native TemplateInstance stationSheet(StationSheet sheet, PaperStamp stamp);
}
