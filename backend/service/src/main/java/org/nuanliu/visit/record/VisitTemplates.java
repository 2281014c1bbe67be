package org.nuanliu.visit.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The template of the papers of a visit, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class VisitTemplates {

  private VisitTemplates() {}

  static native TemplateInstance visitGiftList(GiftSheet sheet, PaperStamp stamp);
}
