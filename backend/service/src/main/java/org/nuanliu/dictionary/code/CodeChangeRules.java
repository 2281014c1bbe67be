package org.nuanliu.dictionary.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.platform.problem.FieldError;

/** What the province may change in a list, and when. */
final class CodeChangeRules {

  private CodeChangeRules() {}

  /** The first thing that stands against a change; empty when nothing does. */
  static Optional<FieldError> fault(
      CodeVersion version, CodeChangeRequest wanted, LocalDate today) {
    LocalDate from = wanted.validFrom();
    if (from.isBefore(today)) {
      return fault("/validFrom", "in-the-past", "最早从今天起生效，已经办理的不追溯");
    }
    if (wanted.what() != CodeChange.What.RENAME && !version.extensible()) {
      return fault("/what", "not-extensible", "这张表的各项与办理规则相连，只能改名；增减随系统升级进行");
    }
    List<CodeItem> valid = version.items(from).stream().filter(item -> item.validOn(from)).toList();
    return switch (wanted.what()) {
      case ADD -> label(valid, wanted);
      case RENAME -> present(valid, wanted).or(() -> label(valid, wanted));
      case END -> present(valid, wanted).or(() -> ending(valid, wanted));
    };
  }

  /** The smallest number that no value of the version has ever had. */
  static String nextCode(CodeVersion version) {
    List<String> taken = version.items(LocalDate.MAX).stream().map(CodeItem::code).toList();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(String::valueOf)
        .filter(code -> !taken.contains(code))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<FieldError> present(List<CodeItem> valid, CodeChangeRequest wanted) {
    return valid.stream().anyMatch(item -> item.code().equals(wanted.code()))
        ? Optional.empty()
        : fault("/code", "not-valid", "这一天没有这一项，或者已经停用");
  }

  private static Optional<FieldError> label(List<CodeItem> valid, CodeChangeRequest wanted) {
    if (wanted.label() == null || wanted.label().isEmpty()) {
      return fault("/label", "required", "请填写名称");
    }
    // The label is the value of exchange with other systems, so it must tell values apart.
    return valid.stream().anyMatch(item -> item.label().equals(wanted.label()))
        ? fault("/label", "taken", "这张表里已经有这个名称")
        : Optional.empty();
  }

  private static Optional<FieldError> ending(List<CodeItem> valid, CodeChangeRequest wanted) {
    if (valid.size() == 1) {
      return fault("/code", "last", "这是最后一项，不能停用");
    }
    boolean beginsThen =
        valid.stream()
            .anyMatch(
                item ->
                    item.code().equals(wanted.code())
                        && wanted.validFrom().equals(item.validFrom()));
    return beginsThen
        ? fault("/validFrom", "begins-then", "这一项从这一天才开始，停用要晚于这一天")
        : Optional.empty();
  }

  private static Optional<FieldError> fault(String pointer, String code, String message) {
    return Optional.of(new FieldError(pointer, code, message, Map.of()));
  }
}
