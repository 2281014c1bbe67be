package org.nuanliu.aid.batch;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The template of the papers of a batch, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BatchTemplates {

  private BatchTemplates() {}

  static native TemplateInstance batchList(BatchSheet sheet, PaperStamp stamp);
}
