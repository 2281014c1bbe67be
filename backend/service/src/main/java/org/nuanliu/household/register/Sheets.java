package org.nuanliu.household.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The templates of the printed documents, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Sheets {

  private Sheets() {}

  static native TemplateInstance fileForm(FileFormSheet sheet, PaperStamp stamp);

  static native TemplateInstance authorisation(AuthorisationSheet sheet, PaperStamp stamp);

  static native TemplateInstance notice(NoticeSheet sheet, PaperStamp stamp);

  static native TemplateInstance register(RegisterSheet sheet, PaperStamp stamp);
}
