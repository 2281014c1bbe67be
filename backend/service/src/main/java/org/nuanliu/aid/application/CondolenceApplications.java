package org.nuanliu.aid.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.nuanliu.aid.CondolenceAid;
import org.nuanliu.aid.rule.domain.AidPurpose;
import org.nuanliu.platform.money.Money;

/** Applications that begin on a visit. */
@ApplicationScoped
class CondolenceApplications implements CondolenceAid {

  @Inject AidDrafts drafts;
  @Inject AidApplicationRepository applications;

  @Override
  public UUID open(UUID household, Money amount) {
    UUID id =
        drafts
            .create(new AidApplicationOpening(household, null, AidPurpose.CONDOLENCE, false))
            .id();
    applications.findById(id).requested = amount.fen();
    applications.flush();
    return id;
  }
}
