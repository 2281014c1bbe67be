package org.nuanliu.aid.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.aid.application.domain.AidForm;
import org.nuanliu.aid.application.domain.AidVoucher;
import org.nuanliu.aid.rule.domain.AidDecision;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.money.Money;

/** Seals and opens what an application says, and writes its decision as it was. */
@ApplicationScoped
class AidSecrets {

  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject ObjectMapper mapper;

  void seal(AidApplication application, AidForm form) {
    application.content = cipher.encrypt("aid_application", "content", application.id, write(form));
  }

  /** Empty once the time of keeping is over. */
  AidForm open(AidApplication application) {
    if (application.content.isEmpty()) {
      return AidForm.empty();
    }
    return read(
        cipher.decrypt("aid_application", "content", application.id, application.content),
        AidForm.class);
  }

  void seal(AidVoucherRow row, AidVoucher voucher) {
    row.kind = voucher.kind();
    row.number = cipher.encrypt("aid_voucher", "number", row.id, voucher.number().strip());
    row.numberBi = index(voucher);
    row.issuedOn = voucher.issuedOn();
    row.amount = voucher.amount().fen();
  }

  AidVoucher open(AidVoucherRow row) {
    return new AidVoucher(
        row.kind,
        row.number.isEmpty() ? "" : cipher.decrypt("aid_voucher", "number", row.id, row.number),
        row.issuedOn,
        new Money(row.amount));
  }

  byte[] index(AidVoucher voucher) {
    return index.of("aid.voucher", voucher.key());
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An application cannot be written", e);
    }
  }

  /** Null stays null. */
  AidDecision decision(AidApplication application) {
    return application.decision == null ? null : read(application.decision, AidDecision.class);
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper
          .readerFor(type)
          // a field that the form no longer has stays in old applications
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An application cannot be read", e);
    }
  }
}
