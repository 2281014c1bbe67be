package org.nuanliu.demo.province;

import org.nuanliu.platform.scope.UnionPath;

/**
 * What to fill an installation with.
 *
 * @param families there shall be so many, at most 3,000,000; those that are there count
 * @param unions there shall be so many below the counties; those that are there count
 * @param seed the same seed gives the same families, except ids and ciphertexts
 * @param under the part of the tree that is filled
 */
record DemoOrder(int families, int unions, long seed, UnionPath under) {

  private static final int MOST_FAMILIES = 3_000_000;
  private static final int MOST_UNIONS = 30_000;

  DemoOrder {
    if (families < 1 || families > MOST_FAMILIES || unions < 0 || unions > MOST_UNIONS) {
      throw new IllegalArgumentException(
          "家庭数应为 1 至 %d，工会数应为 0 至 %d".formatted(MOST_FAMILIES, MOST_UNIONS));
    }
  }
}
