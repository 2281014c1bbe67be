package org.nuanliu.union.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.crypto.Mask;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.platform.person.PhoneNumber;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;

/** What is typed about a person, checked and encrypted; what is kept, masked. */
@ApplicationScoped
class StaffPersons {

  private static final String TABLE = "staff";
  private static final String ID_NUMBER = "id_number";
  private static final String MOBILE = "mobile";

  private static final FieldError PHONE_FAULT =
      new FieldError("/phone", "mobile", "手机号应为 11 位数字", Map.of());

  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject StaffRepository staff;
  @Inject Scope scope;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * A person who has no account yet in the whole province.
   *
   * @param staffId id that her row will have
   * @throws Problem 400 for a number that is none, 409 when she has an account, wherever it is
   */
  StaffPerson newcomer(UUID staffId, String name, String idNumber, String phone) {
    requireReadable(idNumber, phone);
    String number = IdNumber.of(idNumber, LocalDate.now(clock)).value();
    byte[] numberIndex = index.of("person.id-number", number);
    audit.criteria(HexFormat.of().formatHex(numberIndex));
    if (scope.elevated("person-has-account", () -> staff.hasPerson(numberIndex))) {
      throw StaffConstraints.personHasAccount();
    }
    return new StaffPerson(
        clean(name),
        cipher.encrypt(TABLE, ID_NUMBER, staffId, number),
        numberIndex,
        mobile(staffId, phone));
  }

  /**
   * @param phone as typed; blank removes it
   * @return encrypted, or null
   */
  String mobile(UUID staffId, String phone) {
    if (isBlank(phone)) {
      return null;
    }
    String mobile =
        PhoneNumber.mobile(phone)
            .orElseThrow(() -> new Problem(PlatformProblem.INVALID).error(PHONE_FAULT))
            .value();
    return cipher.encrypt(TABLE, MOBILE, staffId, mobile);
  }

  /** One spelling for one name. */
  static String clean(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  String maskedIdNumber(StaffMember member) {
    return Mask.idNumber(idNumber(member));
  }

  String maskedPhone(UUID staffId, String mobile) {
    return Mask.phone(cipher.decrypt(TABLE, MOBILE, staffId, mobile));
  }

  String idNumber(StaffMember member) {
    return cipher.decrypt(TABLE, ID_NUMBER, member.id(), member.idNumber());
  }

  /** Null when there is none. */
  String phone(StaffMember member) {
    return cipher.decrypt(TABLE, MOBILE, member.id(), member.mobile());
  }

  private void requireReadable(String idNumber, String phone) {
    List<FieldError> faults = new ArrayList<>();
    IdNumber.faultOf(idNumber, LocalDate.now(clock))
        .map(fault -> new FieldError("/idNumber", fault.code(), fault.message(), Map.of()))
        .ifPresent(faults::add);
    if (!isBlank(phone) && PhoneNumber.mobile(phone).isEmpty()) {
      faults.add(PHONE_FAULT);
    }
    if (!faults.isEmpty()) {
      throw new Problem(PlatformProblem.INVALID).errors(faults);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
