package org.nuanliu.fund.transfer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.nuanliu.platform.print.PaperStamp;

/** The template of a printed paper, in {@code resources/templates/print}. */
@CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class FundTransferTemplates {

  private FundTransferTemplates() {}

  static native TemplateInstance fundTransfer(FundTransferSheet sheet, PaperStamp stamp);
}
