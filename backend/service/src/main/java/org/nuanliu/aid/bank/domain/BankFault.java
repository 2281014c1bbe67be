package org.nuanliu.aid.bank.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What may be wrong with a return file. */
public enum BankFault {
  NONE("没有差错", Spoil.NOTHING),
  /** The bank says nothing about the last line: its own sums agree. */
  LOST_LINE("漏报一笔", Spoil.lines(List::removeLast)),
  REPEATED_LINE("重复一笔", Spoil.lines(lines -> lines.add(new EnumMap<>(lines.getFirst())))),
  UNKNOWN_LINE("多出一笔", Spoil.first(FieldName.SEQUENCE, "99999999")),
  OTHER_ACCOUNT("账号不同", Spoil.first(FieldName.ACCOUNT, "6222029999999999990")),
  OTHER_HOLDER("户名不同", Spoil.first(FieldName.HOLDER, "某某某")),
  OTHER_AMOUNT("金额不同", Spoil.first(FieldName.AMOUNT, "1")),
  UNKNOWN_RESULT("结果代码不认识", Spoil.first(FieldName.RESULT, "ZZZZ")),
  SWAPPED_ACCOUNTS("两笔的账号对调", Spoil.lines(BankFault::swapAccounts)),
  WRONG_BATCH("批次号不同", Spoil.header(FieldName.BATCH, "PF000000000000")),
  WRONG_COUNT("总笔数不符", Spoil.header(FieldName.COUNT, "999999")),
  WRONG_TOTAL("总金额不符", Spoil.header(FieldName.TOTAL, "1")),
  WRONG_PAID_COUNT("成功笔数不符", Spoil.header(FieldName.PAID_COUNT, "999999")),
  WRONG_PAID_TOTAL("成功金额不符", Spoil.header(FieldName.PAID_TOTAL, "1")),
  WRONG_FAILED_COUNT("失败笔数不符", Spoil.header(FieldName.FAILED_COUNT, "999999")),
  WRONG_FAILED_TOTAL("失败金额不符", Spoil.header(FieldName.FAILED_TOTAL, "999")),
  TOO_EARLY("日期早于送出", Spoil.header(FieldName.DATE, "2001-01-01")),
  TRUNCATED("文件不完整", Spoil.bytes(content -> Arrays.copyOf(content, content.length * 2 / 3))),
  ONE_BYTE_SHORT("末尾少一个字节", Spoil.bytes(content -> Arrays.copyOf(content, content.length - 1))),
  TRAILING_BYTES("末尾多出内容", Spoil.bytes(content -> Arrays.copyOf(content, content.length + 7))),
  EMPTY("空文件", Spoil.bytes(content -> new byte[0])),
  NOISE("内容损坏", Spoil.bytes(BankFault::noisy));

  /** What a fault does to the lines, to the header after it was added up, and to the bytes. */
  private record Spoil(
      Consumer<List<Map<FieldName, String>>> lines,
      Consumer<Map<FieldName, String>> header,
      UnaryOperator<byte[]> bytes) {

    static final Spoil NOTHING = new Spoil(lines -> {}, header -> {}, UnaryOperator.identity());

    static Spoil lines(Consumer<List<Map<FieldName, String>>> spoil) {
      return new Spoil(spoil, NOTHING.header, NOTHING.bytes);
    }

    static Spoil first(FieldName name, String value) {
      return lines(lines -> lines.getFirst().put(name, value));
    }

    static Spoil header(FieldName name, String value) {
      return new Spoil(NOTHING.lines, header -> header.put(name, value), NOTHING.bytes);
    }

    static Spoil bytes(UnaryOperator<byte[]> spoil) {
      return new Spoil(NOTHING.lines, NOTHING.header, spoil);
    }
  }

  private final String label;
  private final Spoil spoil;

  BankFault(String label, Spoil spoil) {
    this.label = label;
    this.spoil = spoil;
  }

  public String label() {
    return label;
  }

  void spoilLines(List<Map<FieldName, String>> lines) {
    spoil.lines.accept(lines);
  }

  void spoilHeader(Map<FieldName, String> header) {
    spoil.header.accept(header);
  }

  byte[] spoilBytes(byte[] content) {
    return spoil.bytes.apply(content);
  }

  private static void swapAccounts(List<Map<FieldName, String>> lines) {
    String first = lines.getFirst().get(FieldName.ACCOUNT);
    lines.getFirst().put(FieldName.ACCOUNT, lines.getLast().get(FieldName.ACCOUNT));
    lines.getLast().put(FieldName.ACCOUNT, first);
  }

  private static byte[] noisy(byte[] content) {
    byte[] noisy = content.clone();
    for (int at = 0; at < noisy.length; at += 3) {
      noisy[at] ^= (byte) 0x80;
    }
    return noisy;
  }
}
