package org.nuanliu.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A small tree of unions for tests, and people in it. The relations that the access matrix needs
 * are all there: self, ancestor, descendant, sibling, cousin, other city, no union.
 */
public final class TestTree {

  public static final String PROVINCE = "1.";
  public static final String CITY_A = "1.ta.";
  public static final String CITY_B = "1.tb.";
  public static final String DIRECT_COUNTY = "1.td.";
  public static final String INDUSTRY = "1.ti.";
  public static final String COUNTY_A1 = "1.ta.t1.";
  public static final String COUNTY_A2 = "1.ta.t2.";
  public static final String COUNTY_B1 = "1.tb.t3.";
  public static final String TOWNSHIP_A1 = "1.ta.t1.t4.";
  public static final String GRASSROOTS_A1 = "1.ta.t1.t5.";

  /** Begins with the letters of its sibling's path: {@code 1.ta.t1.t5.} must never see it. */
  public static final String GRASSROOTS_A1_LOOKALIKE = "1.ta.t1.t50.";

  public static final String GRASSROOTS_A2 = "1.ta.t2.t6.";
  public static final String GRASSROOTS_B1 = "1.tb.t3.t7.";
  public static final String GRASSROOTS_D = "1.td.t8.";

  private record Union(String path, String kind, String name, String areaCode) {}

  private static final List<Union> UNIONS =
      List.of(
          new Union(PROVINCE, "province", "测试省总工会", "410000"),
          new Union(CITY_A, "city", "测试甲市总工会", "410100"),
          new Union(CITY_B, "city", "测试乙市总工会", "410300"),
          new Union(DIRECT_COUNTY, "direct_county", "测试直管县总工会", "410225"),
          new Union(INDUSTRY, "industry", "测试产业工会", null),
          new Union(COUNTY_A1, "county", "测试甲一县总工会", "410122"),
          new Union(COUNTY_A2, "county", "测试甲二县总工会", "410182"),
          new Union(COUNTY_B1, "county", "测试乙一县总工会", "410323"),
          new Union(TOWNSHIP_A1, "township", "测试甲一镇工会", null),
          new Union(GRASSROOTS_A1, "grassroots", "测试甲一纺织厂工会", null),
          new Union(GRASSROOTS_A1_LOOKALIKE, "grassroots", "测试甲一机械厂工会", null),
          new Union(GRASSROOTS_A2, "grassroots", "测试甲二化工厂工会", null),
          new Union(GRASSROOTS_B1, "grassroots", "测试乙一矿山工会", null),
          new Union(GRASSROOTS_D, "grassroots", "测试直管县酒厂工会", null));

  /** A token and how long it is given out; a long run of tests outlives it. */
  private record Issued(String token, Instant until) {}

  private static final Duration GIVEN_OUT = Duration.ofMinutes(4);
  private static final Map<String, Issued> TOKENS = new HashMap<>();
  private static final SecureRandom RANDOM = new SecureRandom();

  private TestTree() {}

  /**
   * A token of a person at a union with exactly these duties; the same person for the same
   * arguments.
   */
  public static String token(String path, String... duties) {
    return tokenOf("", path, duties);
  }

  /**
   * @param who tells apart several persons with the same duties at the same union
   */
  public static synchronized String tokenOf(String who, String path, String... duties) {
    String subject = who + path + Arrays.toString(duties);
    Issued known = TOKENS.get(subject);
    if (known != null && Instant.now().isBefore(known.until)) {
      return known.token;
    }
    String level = known == null ? insertStaff(subject, path, duties) : levelRole(path);
    List<String> roles = new java.util.ArrayList<>(List.of(duties));
    roles.add(level);
    String token = TestStack.issuer().token(subject, roles);
    TOKENS.put(subject, new Issued(token, Instant.now().plus(GIVEN_OUT)));
    return token;
  }

  public static UUID unionId(String path) {
    plant();
    return id(path);
  }

  /** Makes the tree when it is not there yet. */
  public static synchronized void plant() {
    try (Connection owner = TestStack.asOwner();
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO union_org (id, short_id, path, parent_id, kind, name, area_code, opened_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, '2000-01-01') ON CONFLICT DO NOTHING""")) {
      for (Union union : UNIONS) {
        String[] steps = union.path().split("\\.");
        insert.setObject(1, id(union.path()));
        insert.setString(2, steps[steps.length - 1]);
        insert.setString(3, union.path());
        insert.setObject(4, union.path().equals(PROVINCE) ? null : id(parent(union.path())));
        insert.setString(5, union.kind());
        insert.setString(6, union.name());
        insert.setString(7, union.areaCode());
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String insertStaff(String subject, String path, String... duties) {
    plant();
    try (Connection owner = TestStack.asOwner();
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi, duties)
                VALUES (?, ?, ?, ?, ?, ?, 'v1|test', ?, ?)""")) {
      byte[] person = new byte[32];
      RANDOM.nextBytes(person);
      insert.setObject(1, id("staff:" + subject));
      insert.setString(2, path);
      insert.setString(3, TestStack.issuer().url());
      insert.setString(4, subject);
      insert.setString(5, "u" + HexFormat.of().formatHex(person, 0, 6));
      insert.setString(6, "测试员" + TOKENS.size());
      insert.setBytes(7, person);
      insert.setArray(8, owner.createArrayOf("text", duties));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return levelRole(path);
  }

  private static String levelRole(String path) {
    String kind =
        UNIONS.stream().filter(union -> union.path().equals(path)).findFirst().orElseThrow().kind();
    return kind.equals("direct_county") ? "county" : kind;
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('.', path.length() - 2) + 1);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
