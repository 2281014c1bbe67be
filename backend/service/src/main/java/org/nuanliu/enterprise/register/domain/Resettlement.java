package org.nuanliu.enterprise.register.domain;

import java.util.stream.IntStream;

/**
 * Where the workers of a closing enterprise stand on one day.
 *
 * @param affected all whose post goes
 * @param reassigned 转岗安置 within the enterprise or its group
 * @param retrained 转岗培训, still in it
 * @param earlyRetired 内部退养
 * @param retired 退休
 * @param reemployed 解除合同后再就业, own business included
 * @param publicPosts 公益性岗位
 * @param unemployed 失业
 */
public record Resettlement(
    int affected,
    int reassigned,
    int retrained,
    int earlyRetired,
    int retired,
    int reemployed,
    int publicPosts,
    int unemployed) {

  /** Those of whom nothing is settled yet (待安置); negative when more are told than are affected. */
  public int waiting() {
    return affected
        - IntStream.of(
                reassigned, retrained, earlyRetired, retired, reemployed, publicPosts, unemployed)
            .sum();
  }

  /** Those who have a post or a pension (已安置). */
  public int settled() {
    return reassigned + earlyRetired + retired + reemployed + publicPosts;
  }
}
