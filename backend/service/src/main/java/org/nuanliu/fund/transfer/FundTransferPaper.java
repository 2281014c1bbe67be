package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nuanliu.platform.print.PaperKind;

/** The printed paper, for whoever verifies one. */
@ApplicationScoped
class FundTransferPaper implements PaperKind {

  static final String KIND = "fund-transfer-paper";

  @Inject EntityManager entities;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "资金拨付单据";
  }

  @Override
  public OptionalInt currentVersion(UUID objectId) {
    return Optional.ofNullable(entities.find(FundTransfer.class, objectId)).stream()
        .mapToInt(transfer -> transfer.version)
        .findFirst();
  }
}
