package org.nuanliu.dictionary.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;

/** 低保标准 of one area from one day on, until the next one of the same area. */
@Entity
@Table(name = "subsistence_standard")
class SubsistenceStandard {

  @Id UUID id;
  String areaCode;
  LocalDate validFrom;
  long amount;
  String document;
  String note;
  @Version int version;

  static SubsistenceStandard of(StandardRequest request) {
    var standard = new SubsistenceStandard();
    standard.id = Ids.next();
    standard.areaCode = request.areaCode();
    standard.validFrom = request.validFrom();
    standard.amount = request.amount().fen();
    standard.document = request.document();
    return standard;
  }

  void correct(Money corrected, String newDocument) {
    amount = corrected.fen();
    document = newDocument;
    // What the note said (a demonstration figure) was said of the old amount.
    note = null;
  }
}
