package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.household.PersonalRecords;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.attachment.Attachments;
import org.nuanliu.platform.money.Money;

/** What aid holds about the persons of a file. */
@ApplicationScoped
class AidPersonalRecords implements PersonalRecords {

  private static final String FORGET = "SELECT CAST(aid_forget(:file) AS text)";

  @Inject EntityManager entities;
  @Inject AidApplicationRepository applications;
  @Inject AidVouchers vouchers;
  @Inject AidSecrets secrets;
  @Inject Attachments attachments;
  @Inject Todos todos;

  @Override
  public String title() {
    return "帮扶";
  }

  @Override
  public List<Held> about(UUID file, UUID person, boolean head) {
    List<Held> held = new ArrayList<>();
    for (AidApplication application : applications.list("householdId = ?1 order by id", file)) {
      boolean own = application.personId.equals(person);
      if (own || head) {
        held.add(new Held(label(application), course(application)));
      }
      if (own) {
        tell(application, held);
      }
    }
    return held;
  }

  @Override
  public void forget(UUID file) {
    for (AidApplication application : applications.list("householdId = ?1 order by id", file)) {
      for (AidPaper paper : applications.rows(AidPaper.class, application, "id")) {
        entities.remove(paper);
        attachments.remove(paper.attachmentId, AidTurn.OWNER, application.id);
      }
      todos.close(AidTurn.OWNER, application.id);
    }
    entities.flush();
    entities.createNativeQuery(FORGET).setParameter("file", file).getSingleResult();
  }

  private void tell(AidApplication application, List<Held> held) {
    String label = label(application);
    String written = written(secrets.open(application));
    if (!written.isEmpty()) {
      held.add(new Held(label + " 申请内容", written));
    }
    for (AidVoucher voucher : vouchers.of(application)) {
      held.add(
          new Held(
              label + " 票据",
              "%s，%s，%s 元".formatted(voucher.number(), voucher.issuedOn(), voucher.amount())));
    }
    for (AidOpinion opinion : applications.rows(AidOpinion.class, application, "id")) {
      if (opinion.opinion != null) {
        held.add(new Held(label + " 意见", opinion.unionName + "：" + opinion.opinion));
      }
    }
  }

  private static String label(AidApplication application) {
    return AidPurpose.of(application.purpose).map(AidPurpose::label).orElse(application.purpose)
        + " "
        + application.number;
  }

  private static String course(AidApplication application) {
    return Stream.of(
            part("%s 申请", application.appliedOn, application.requested),
            part("%s 批准", application.approvedOn, application.granted),
            application.paidOn == null ? null : application.paidOn + " 发放",
            "现在是“%s”".formatted(application.state.label()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("，"));
  }

  private static String part(String deed, Object day, Long amount) {
    if (day == null) {
      return null;
    }
    return deed.formatted(day) + (amount == null ? "" : " " + new Money(amount) + " 元");
  }

  private static String written(AidForm form) {
    List<Object> said = new ArrayList<>();
    said.add(form.reason());
    if (form.medical() != null) {
      said.addAll(parts(form.medical().hospital(), form.medical().treatment()));
    }
    if (form.study() != null) {
      said.addAll(parts(form.study().school(), form.study().major(), form.study().score()));
    }
    if (form.legal() != null) {
      said.addAll(parts(form.legal().agent(), form.legal().facts(), form.legal().evidence()));
    }
    if (form.training() != null) {
      said.addAll(parts(form.training().course(), form.training().provider()));
    }
    return said.stream()
        .filter(Objects::nonNull)
        .map(Object::toString)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("；"));
  }

  private static List<Object> parts(Object... values) {
    return Stream.of(values).filter(Objects::nonNull).toList();
  }
}
