package org.nuanliu.aid.bank.domain;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of bank takes its files and gives its return files; a block of {@code
 * data/bank-layouts.yaml}.
 *
 * @param file name of the outgoing file; {@code {batch}} stands for the number of the batch
 * @param results what the bank writes → {@link #PAID} or a code of list {@code bank-return-reason}
 */
public record BankLayout(
    String code,
    String name,
    FileForm form,
    String charset,
    String delimiter,
    String file,
    List<BankField> header,
    List<BankField> line,
    List<BankField> returnHeader,
    List<BankField> returnLine,
    Map<String, String> results) {

  /** The result of a line that was paid. */
  public static final String PAID = "PAID";

  /** The reason of a line of which the bank does not know yet what became of it. */
  public static final String IN_DOUBT = "in-doubt";

  Charset encoding() {
    return Charset.forName(charset);
  }

  String fileName(String batch) {
    return file.replace("{batch}", batch);
  }

  /** What the bank means by what it writes; empty for what it never writes. */
  Optional<String> meaning(String result) {
    return Optional.ofNullable(results.get(result));
  }

  /** How the bank writes a meaning. */
  String written(String meaning) {
    return results.entrySet().stream()
        .filter(entry -> entry.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
