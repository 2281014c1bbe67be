package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanliu.platform.print.PaperKind;

/** The printed application, for whoever verifies one. */
@ApplicationScoped
class AidFormPaper implements PaperKind {

  static final String KIND = "aid-application-form";

  @Inject EntityManager entities;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "困难职工帮扶申请表";
  }

  @Override
  public OptionalInt currentVersion(UUID objectId) {
    return Optional.ofNullable(entities.find(AidApplication.class, objectId)).stream()
        .mapToInt(application -> application.version)
        .findFirst();
  }
}
