package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.household.register.domain.NoticeKind;

/** Fills the paper of a public notice with what the public page shows. */
@ApplicationScoped
class NoticeSheets {

  private static final String ADMISSION = "经本人申请、工会初审和入户核查，拟为下列职工家庭建立困难职工档案。现予公示，接受监督。";
  private static final String EXIT = "经入户核查，下列职工家庭的收入已经连续高于当地低保标准，拟认定为脱困，退出困难职工档案。现予公示，接受监督。";

  private final String publicUrl;

  NoticeSheets(@ConfigProperty(name = "nuanliu.public-url") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  NoticeSheet of(HouseholdNotice notice) {
    return new NoticeSheet(
        notice.kind == NoticeKind.EXIT ? "困难职工脱困公示" : HouseholdDocument.NOTICE.title(),
        notice.kind == NoticeKind.EXIT ? EXIT : ADMISSION,
        notice.maskedName,
        notice.unitName,
        notice.category,
        notice.cause,
        PrintedValues.date(notice.startsOn),
        PrintedValues.date(notice.endsOn),
        notice.place,
        notice.phone,
        publicUrl + "/public/notices/" + notice.id);
  }
}
