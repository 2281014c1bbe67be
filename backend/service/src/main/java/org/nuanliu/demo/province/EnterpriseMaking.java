package org.nuanliu.demo.province;

import static org.nuanliu.union.UnionKind.CITY;
import static org.nuanliu.union.UnionKind.COUNTY;
import static org.nuanliu.union.UnionKind.DIRECT_COUNTY;
import static org.nuanliu.union.UnionKind.GRASSROOTS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.nuanliu.enterprise.CreditCode;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.union.UnionSummary;

/**
 * Enterprises of the demonstration in every city and county: firms that have a union of their own,
 * and an invented one where the union of the county itself is responsible.
 */
final class EnterpriseMaking {

  private static final int FIRMS_PER_UNION = 2;
  private static final String CAPACITY_CUT = "5";

  /** Codes of list {@code enterprise-state}, each after the other. */
  private static final List<String> STATES = List.of("1", "4", CAPACITY_CUT, "2", "0");

  private static final List<String> TRADES = List.of("机械", "纺织", "建材", "化工", "煤业", "食品");
  private static final List<String> WELFARE =
      List.of("canteen", "health-check", "leave", "protection", "recreation");
  private static final List<String> SERVICES =
      List.of("counselling", "childcare", "career", "employment", "relief");

  private final DemoTree tree;
  private final StepActors staff;
  private final LocalDate today;
  private final SplittableRandom random = new SplittableRandom(20171201L);
  private int made;

  private final CopyRows enterprises =
      new CopyRows(
          "enterprise",
          "id, union_path, credit_code, name, nature, industry, state, headcount, address, note");
  private final CopyRows resettlements =
      new CopyRows(
          "enterprise_resettlement",
          "id, enterprise_id, union_path, as_of, affected, reassigned, retrained, early_retired, retired, reemployed,"
              + " public_posts, unemployed, staff_id, staff_name");
  private final CopyRows visits =
      new CopyRows(
          "enterprise_visit",
          "id, enterprise_id, union_path, visited_on, leader, participants, headcount, families, operation, causes,"
              + " development, resettlement, treatment, wage_months, wage_people, wage_owed, insurance_months,"
              + " insurance_people, insurance_owed, demands, missing_welfare, wanted_services, staff_id, staff_name,"
              + " staff_union_name");
  private final CopyRows actions =
      new CopyRows(
          "enterprise_action",
          "id, visit_id, enterprise_id, union_path, content, due_on, staff_id, staff_name, done_on, done_by_name,"
              + " result");

  EnterpriseMaking(DemoTree tree, StepActors staff, LocalDate today) {
    this.tree = tree;
    this.staff = staff;
    this.today = today;
  }

  /** Nothing when there are enterprises already. */
  void make(Connection connection) throws SQLException {
    if (exist(connection)) {
      return;
    }
    List<UnionSummary> firms =
        tree.of(GRASSROOTS).stream().filter(union -> name(union).matches(".+(公司|厂|矿|集团)")).toList();
    for (UnionSummary union : tree.of(CITY, DIRECT_COUNTY, COUNTY)) {
      String place = union.name().replaceAll("总工会$", "");
      make(union, union, "演示%s%s有限公司".formatted(place, DemoNames.pick(random, TRADES)));
      // a city's firms are those of its counties
      firms.stream()
          .filter(firm -> union.kind() != CITY && firm.path().startsWith(union.path()))
          .limit(FIRMS_PER_UNION)
          .forEach(firm -> make(firm, union, name(firm)));
    }
    for (CopyRows rows : List.of(enterprises, resettlements, visits, actions)) {
      rows.writeTo(connection);
    }
  }

  private static boolean exist(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM enterprise)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** As it stands in the files of its workers. */
  private static String name(UnionSummary union) {
    return union.name().replaceAll("(总工会|工会)$", "");
  }

  /**
   * @param visitor union whose people come to see it
   */
  private void make(UnionSummary responsible, UnionSummary visitor, String name) {
    UUID id = Ids.next();
    String state = STATES.get(made % STATES.size());
    int headcount = 80 + random.nextInt(900);
    enterprises.add(
        id,
        responsible.path(),
        creditCode(visitor),
        name,
        String.valueOf(2 + random.nextInt(3)),
        random.nextBoolean() ? "C" : "B",
        state,
        headcount,
        "演示路 %d 号".formatted(1 + random.nextInt(300)),
        "演示数据");
    DemoActor actor = staff.with("registrar", visitor, Set.of());
    if (state.equals(CAPACITY_CUT)) {
      resettle(id, responsible, headcount, actor);
    }
    if (made % 3 != 2) {
      visit(id, responsible, visitor, headcount, actor);
    }
    made++;
  }

  private String creditCode(UnionSummary visitor) {
    String area = visitor.areaCode() == null ? "410000" : visitor.areaCode();
    String organisation = "YX%06d".formatted(made);
    String seventeen = "91" + area + organisation + CreditCode.organisationSign(organisation);
    return seventeen + CreditCode.lastSign(seventeen);
  }

  private void resettle(UUID id, UnionSummary union, int headcount, DemoActor actor) {
    for (int quarter = 2; quarter >= 0; quarter--) {
      int done = headcount * (3 - quarter) / 4;
      int part = done / 8;
      resettlements.add(
          Ids.next(),
          id,
          union.path(),
          today.minusMonths(3L * quarter + 1),
          headcount,
          part * 3,
          part,
          part,
          part,
          part,
          part / 2,
          part / 3,
          actor.id(),
          actor.name());
    }
  }

  private void visit(
      UUID id, UnionSummary union, UnionSummary visitor, int headcount, DemoActor actor) {
    UUID visit = Ids.next();
    LocalDate day = today.minusDays(5 + random.nextInt(80));
    int months = random.nextInt(5);
    int people = months == 0 ? 0 : 1 + headcount / (2 + random.nextInt(6));
    visits.add(
        visit,
        id,
        union.path(),
        day,
        actor.name(),
        2 + random.nextInt(3),
        headcount,
        0,
        "订单减少，开工不足，上半年产值比去年下降两成。",
        "市场需求萎缩，原材料涨价，流动资金紧张。",
        "压缩落后产能，转向附加值高的产品。",
        "优先内部转岗，符合条件的内部退养，其余的协助再就业。",
        months == 0 ? "工资和社会保险费按时足额发放、缴纳。" : "资金回笼慢，工资和社会保险费有拖欠，已制定补发计划。",
        months,
        people,
        people * months * 250_000L,
        months,
        people,
        people * months * 110_000L,
        "希望协调银行展期，减免部分社会保险费滞纳金。",
        some(WELFARE),
        some(SERVICES),
        actor.id(),
        actor.name(),
        visitor.name());
    promise(visit, id, union, "协调人社部门办理稳岗补贴", day.plusDays(20), actor);
    promise(visit, id, union, "组织心理疏导和转岗培训各一次", day.plusDays(60), actor);
  }

  /** What is past its day is done, but for each fourth. */
  private void promise(
      UUID visit, UUID id, UnionSummary union, String content, LocalDate due, DemoActor actor) {
    boolean done = due.isBefore(today) && random.nextInt(4) > 0;
    actions.add(
        Ids.next(),
        visit,
        id,
        union.path(),
        content,
        due,
        actor.id(),
        actor.name(),
        done ? due.minusDays(2) : null,
        done ? actor.name() : null,
        done ? "已办理" : null);
  }

  private List<String> some(List<String> codes) {
    List<String> chosen = new ArrayList<>(codes);
    chosen.removeIf(code -> random.nextInt(3) > 0);
    return chosen;
  }
}
