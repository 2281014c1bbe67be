package org.nuanliu.platform.crypto;

import java.util.Arrays;
import java.util.TreeMap;

/** Data keys without a database. */
class HeldDataKeys implements DataKeys {

  private final TreeMap<Integer, DataKey> held = new TreeMap<>();

  HeldDataKeys(Suite... suites) {
    for (Suite suite : suites) {
      begin(suite);
    }
  }

  void begin(Suite suite) {
    int version = held.size() + 1;
    byte[] key = new byte[suite.keyLength()];
    Arrays.fill(key, (byte) version);
    held.put(version, new DataKey(version, suite, key));
  }

  @Override
  public DataKey current() {
    return held.lastEntry().getValue();
  }

  @Override
  public DataKey version(int version) {
    DataKey key = held.get(version);
    if (key == null) {
      throw new UndecryptableException();
    }
    return key;
  }
}
