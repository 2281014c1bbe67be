package org.nuanliu.platform.http;

import jakarta.ws.rs.core.EntityTag;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/**
 * The version that a change was made against: the strong entity tag of {@code If-Match}.
 *
 * @param value version of the record, from 0
 */
@Schema(type = SchemaType.STRING, pattern = "^\"[0-9]{1,9}\"$", examples = "\"3\"")
public record EntityVersion(int value) {

  /**
   * Called by JAX-RS; weak tags, lists and {@code *} say nothing about what the user has seen and
   * are refused.
   */
  public static EntityVersion fromString(String header) {
    if (!header.matches("\"[0-9]{1,9}\"")) {
      throw new Problem(PlatformProblem.STALE).detail("If-Match 应为打开时得到的 ETag。");
    }
    return new EntityVersion(Integer.parseInt(header.substring(1, header.length() - 1)));
  }

  /**
   * @param given the header's value, null when it was absent
   * @param current version of the record now
   * @throws Problem 428 when absent, 412 when the record has moved on
   */
  public static void require(EntityVersion given, int current) {
    if (given == null) {
      throw new Problem(PlatformProblem.VERSION_REQUIRED);
    }
    if (given.value != current) {
      throw new Problem(PlatformProblem.STALE).detail("请重新打开后再修改。");
    }
  }

  public static EntityTag tag(int version) {
    return new EntityTag(String.valueOf(version));
  }
}
