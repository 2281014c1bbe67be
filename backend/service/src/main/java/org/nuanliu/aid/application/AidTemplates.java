package org.nuanliu.aid.application;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The template of a printed application, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class AidTemplates {

  private AidTemplates() {}

  static native TemplateInstance aidForm(AidSheet sheet, PaperStamp stamp);
}
