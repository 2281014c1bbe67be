package org.nuanliu.household.register.domain;

import static org.nuanliu.household.register.domain.FileLevel.CITY;
import static org.nuanliu.household.register.domain.FileLevel.COUNTY;
import static org.nuanliu.household.register.domain.FileLevel.GRASSROOTS;
import static org.nuanliu.household.register.domain.FileLevel.NATIONAL;
import static org.nuanliu.household.register.domain.FileLevel.PROVINCE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanliu.household.register.domain.CategoryRule.Limit;

/**
 * The rules of the category test that are in force together; a file keeps the version by which it
 * was judged.
 *
 * @param rules in the order in which they are tried; the first that is met decides
 */
public record CategoryProfile(String version, List<CategoryRule> rules) {

  /**
   * Multiples of the local standard in hundredths. The text of the province is not known; each is a
   * parameter of the dictionary.
   *
   * @param edge income of a 低保边缘户 (Henan county practice: 150)
   * @param accident income of a 意外致困户 (300)
   * @param cityEdge income of a 低保边缘户 at city level and below (200)
   */
  public record Multiples(int edge, int accident, int cityEdge) {}

  private static final int STANDARD = 100;
  private static final Set<FileLevel> UPPER = EnumSet.of(NATIONAL, PROVINCE);
  private static final Set<FileLevel> LOWER = EnumSet.of(CITY, COUNTY, GRASSROOTS);
  private static final Set<Hardship> LASTING =
      EnumSet.of(
          Hardship.SERIOUS_ILLNESS,
          Hardship.SCHOOLING,
          Hardship.DISABILITY,
          Hardship.SINGLE_PARENT,
          Hardship.OTHER);
  private static final Set<Hardship> SUDDEN =
      EnumSet.of(Hardship.DISASTER, Hardship.ACCIDENT, Hardship.SERIOUS_ILLNESS, Hardship.OTHER);

  /** The profile of 2016–2019 (总工办发〔2016〕36号 and the practice built on it). */
  public static CategoryProfile of2017(Multiples multiples) {
    Limit edge = Limit.upTo(multiples.edge);
    Limit accident = Limit.upTo(multiples.accident);
    return new CategoryProfile(
        "2017",
        List.of(
            new CategoryRule(
                "below-standard",
                "家庭月人均收入低于当地城市低保标准",
                Category.ALLOWANCE,
                EnumSet.allOf(FileLevel.class),
                Limit.below(STANDARD),
                null,
                null,
                Set.of()),
            new CategoryRule(
                "slightly-above",
                "家庭月人均收入略高于低保标准，因患病、子女上学、残疾、单亲或者其他特殊原因致困",
                Category.EDGE,
                UPPER,
                edge,
                null,
                null,
                LASTING),
            new CategoryRule(
                "province-net",
                "家庭月人均收入不超过低保标准 3 倍，扣除患病、上学、残疾的必要支出后仍在低保边缘",
                Category.EDGE,
                EnumSet.of(PROVINCE),
                accident,
                Limit.upTo(STANDARD),
                edge,
                EnumSet.of(Hardship.SERIOUS_ILLNESS, Hardship.SCHOOLING, Hardship.DISABILITY)),
            new CategoryRule(
                "city-edge",
                "家庭月人均收入在低保标准的规定倍数以内",
                Category.EDGE,
                LOWER,
                Limit.upTo(multiples.cityEdge),
                null,
                null,
                Set.of()),
            new CategoryRule(
                "sudden",
                "因突发事件、意外伤害、重大疾病或者其他原因致困，家庭月人均收入不超过规定倍数",
                Category.ACCIDENT,
                EnumSet.allOf(FileLevel.class),
                accident,
                null,
                null,
                SUDDEN)));
  }
}
