package org.nuanliu.aid.batch.domain;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What is approved: everything of a batch that decides who gets how much from what, in one
 * spelling. Each value is preceded by its length, so that no two contents read the same.
 */
public final class BatchContent {

  private final StringBuilder text = new StringBuilder();

  /** One line as it is sealed; the account stands here by its keyed hash. */
  public record SealedLine(
      int position,
      UUID application,
      UUID household,
      byte[] beneficiary,
      String holder,
      byte[] account,
      long fen,
      UUID reissueOf) {}

  private BatchContent() {}

  /**
   * @param head number, method, budget line, source, purpose, year, declared count and sum
   */
  public static String of(List<?> head, Iterable<SealedLine> lines) {
    var content = new BatchContent();
    head.forEach(content::put);
    for (SealedLine line : lines) {
      content.put(line.position);
      content.put(line.application);
      content.put(line.household);
      content.put(line.beneficiary);
      content.put(line.holder);
      content.put(line.account);
      content.put(line.fen);
      content.put(line.reissueOf);
    }
    return content.text.toString();
  }

  private void put(Object value) {
    String one =
        switch (value) {
          case null -> "";
          case byte[] bytes -> HexFormat.of().formatHex(bytes);
          default -> value.toString();
        };
    text.append(one.length()).append(':').append(one).append(value == null ? '0' : ';');
  }
}
