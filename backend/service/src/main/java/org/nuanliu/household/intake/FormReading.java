package org.nuanliu.household.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanliu.household.register.domain.HouseholdForm;
import org.nuanliu.platform.intake.CellFault;
import org.nuanliu.platform.sheet.CellKind;
import org.nuanliu.platform.sheet.CellText;
import org.nuanliu.platform.sheet.SheetColumn;

/**
 * Turns the texts of a row into a form: labels into codes, dates, sums. Made for one chunk of rows,
 * so that the lists are looked up once.
 */
final class FormReading {

  private final HouseholdColumns columns;
  private final ObjectMapper mapper;
  private final Map<String, CellKind> kinds = new HashMap<>();
  private final Map<String, String> lists;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final Map<String, String> areas;

  FormReading(HouseholdColumns columns, ObjectMapper mapper) {
    this.columns = columns;
    this.mapper = mapper;
    this.lists = columns.lists();
    this.areas = columns.areas();
    for (SheetColumn column : columns.columns()) {
      kinds.put(column.key(), column.kind());
    }
  }

  /**
   * @param cells column key → text
   */
  ReadForm read(Map<String, String> cells) {
    var row = new Row();
    cells.forEach(
        (key, text) -> {
          if (!key.equals(HouseholdColumns.UNION) && kinds.containsKey(key)) {
            row.set(key, text);
          }
        });
    try {
      return new ReadForm(mapper.treeToValue(row.form, HouseholdForm.class), row.faults, row.moved);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row cannot be read as a form", e);
    }
  }

  private Map<String, String> codes(String list) {
    return codes.computeIfAbsent(list, columns::codesByLabel);
  }

  /** One row on its way; members and amounts move up where some before them are empty. */
  private final class Row {

    private final ObjectNode form = mapper.createObjectNode();
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, ObjectNode> members = new HashMap<>();

    void set(String key, String text) {
      if (key.startsWith(HouseholdColumns.INCOMES) || key.startsWith(HouseholdColumns.EXPENSES)) {
        amount(key, text);
        return;
      }
      int slash = key.lastIndexOf('/');
      ObjectNode part = part(key.substring(0, slash));
      String field = key.substring(slash + 1);
      switch (kinds.get(key)) {
        case TEXT -> part.put(field, text);
        case NUMBER -> part.put(field, key.equals("/hukouArea") ? area(text) : text);
        case DATE ->
            told(key, CellText.date(text), "请写成 2017-12-20 的样子")
                .ifPresent(day -> part.put(field, day.toString()));
        case MONEY ->
            told(key, money(text), "请填写金额，单位元，不能为负数，最多两位小数").ifPresent(sum -> part.put(field, sum));
        case WHOLE ->
            told(key, CellText.whole(text), "请填写整数").ifPresent(whole -> part.put(field, whole));
        case YES_NO ->
            told(key, CellText.yesNo(text), "请填写“是”或者“否”").ifPresent(yes -> part.put(field, yes));
        case CHOICE ->
            told(key, code(key, text), "没有这一项，请从下拉列表中选择").ifPresent(code -> part.put(field, code));
        case CHOICES -> choices(key, text, part.putArray(field));
      }
    }

    private void choices(String key, String text, ArrayNode into) {
      for (String one :
          Arrays.stream(text.split("[、，,;；/\\s]+")).filter(s -> !s.isEmpty()).toList()) {
        Optional<String> value = lists.containsKey(key) ? code(key, one) : Optional.of(one);
        told(key, value, "有一项不在列表中，请用“、”隔开各项").ifPresent(into::add);
      }
    }

    private Optional<String> code(String key, String text) {
      return Optional.ofNullable(codes(lists.get(key)).get(HouseholdColumns.plain(text)));
    }

    private String area(String text) {
      return areas.getOrDefault(HouseholdColumns.plain(text), CellText.narrow(text));
    }

    private void amount(String key, String text) {
      Optional<String> sum = money(text);
      told(key, sum, "请填写金额，单位元，不能为负数，最多两位小数");
      if (sum.isEmpty() || sum.get().equals("0.00")) {
        return;
      }
      int slash = key.lastIndexOf('/');
      ArrayNode items = form.withArray(key.substring(0, slash));
      moved.put(key.substring(0, slash) + "/" + items.size(), key);
      items.addObject().put("kind", key.substring(slash + 1)).put("yearAmount", sum.get());
    }

    private ObjectNode part(String path) {
      if (path.isEmpty()) {
        return form;
      }
      if (!path.startsWith("/members/")) {
        return form.withObject(path);
      }
      return members.computeIfAbsent(
          path,
          slot -> {
            ArrayNode all = form.withArray("/members");
            moved.put("/members/" + all.size(), slot);
            return all.addObject();
          });
    }

    private <T> Optional<T> told(String key, Optional<T> value, String otherwise) {
      if (value.isEmpty()) {
        faults.add(CellFault.error(key, "not-understood", otherwise));
      }
      return value;
    }
  }

  private static Optional<String> money(String text) {
    return CellText.money(text).filter(sum -> !sum.startsWith("-"));
  }
}
