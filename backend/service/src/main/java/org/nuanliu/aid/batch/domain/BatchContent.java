package org.nuanliu.aid.batch.domain;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is approved: everything of a batch that decides who gets how much from what, in one
 * spelling. Each value is preceded by its length, so that no two contents read the same. A batch is
 * too long to be held, so it is told piece by piece: the head, then the lines in their order.
 */
public final class BatchContent {

  private final Consumer<String> text;

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

  /**
   * @param text takes the spelling
   */
  public BatchContent(Consumer<String> text) {
    this.text = text;
  }

  /**
   * @param head number, method, budget line, source, purpose, year, declared count and sum
   */
  public void head(List<?> head) {
    head.forEach(this::put);
  }

  public void line(SealedLine line) {
    put(line.position);
    put(line.application);
    put(line.household);
    put(line.beneficiary);
    put(line.holder);
    put(line.account);
    put(line.fen);
    put(line.reissueOf);
  }

  private void put(Object value) {
    String one =
        switch (value) {
          case null -> "";
          case byte[] bytes -> HexFormat.of().formatHex(bytes);
          default -> value.toString();
        };
    text.accept(one.length() + ":" + one + (value == null ? '0' : ';'));
  }
}
