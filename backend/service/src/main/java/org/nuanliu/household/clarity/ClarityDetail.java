package org.nuanliu.household.clarity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The four clarities of one family, for the caller.
 *
 * @param id of the file
 * @param owed whether the file is 在档 now and owes them
 * @param since when the file came 在档
 * @param path 四个一批, of list {@code batch-measure}
 * @param target 脱困 or 解困, of list {@code clarity-target}
 * @param suggestedPath the path that the family's form names
 * @param missing codes of those that are not fixed: contact, deadline, measures, path
 * @param lapse what is not in order, as one phrase; absent when all is
 * @param remindedOn when the responsible person was reminded of it
 * @param settleBy by when it should be settled before the union above is told
 * @param escalatedOn when the union above was told
 * @param allowedActions what the caller may do now
 */
public record ClarityDetail(
    UUID id,
    String number,
    String headName,
    UUID unionId,
    String unionName,
    boolean owed,
    LocalDate since,
    ContactEntry contact,
    LocalDate deadline,
    String path,
    String target,
    String suggestedPath,
    List<MeasureEntry> measures,
    List<String> missing,
    boolean overdue,
    String lapse,
    LocalDate remindedOn,
    LocalDate settleBy,
    LocalDate escalatedOn,
    int version,
    List<String> allowedActions) {

  /**
   * 联系人（单位）.
   *
   * @param kind staff, person or unit
   * @param phone masked
   * @param since when it became the contact
   */
  public record ContactEntry(
      String kind,
      UUID staffId,
      String name,
      String unit,
      String post,
      String phone,
      LocalDate since) {}

  /**
   * 措施.
   *
   * @param overdue not done, and its day has passed
   */
  public record MeasureEntry(
      UUID id,
      String kind,
      String fund,
      String content,
      String responsible,
      LocalDate dueOn,
      LocalDate doneOn,
      String result,
      boolean overdue) {}
}
