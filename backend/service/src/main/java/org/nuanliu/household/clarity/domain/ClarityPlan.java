package org.nuanliu.household.clarity.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The four clarities of a family as typed; any of them may still be missing, {@link ClarityCheck}
 * says what is wrong with those that are there.
 *
 * @param path 四个一批, of list {@code batch-measure}
 * @param target 脱困 or 解困, of list {@code clarity-target}
 * @param measures in their order
 */
public record ClarityPlan(
    @Valid ContactForm contact,
    LocalDate deadline,
    @Size(max = 40) String path,
    @Size(max = 40) String target,
    @Size(max = 30) List<@Valid MeasureForm> measures) {

  public static final String STAFF = "staff";
  public static final String PERSON = "person";
  public static final String UNIT = "unit";

  public ClarityPlan {
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  /**
   * 联系人（单位）.
   *
   * @param kind {@value #STAFF}: somebody who works with the system; {@value #PERSON}: anybody
   *     else, with a telephone; {@value #UNIT}: a unit
   * @param staffId of a member of staff who can see the file
   * @param unit the contact's unit; of a member of staff it is his union
   * @param phone the masked number that was read means "unchanged"
   */
  public record ContactForm(
      @Pattern(regexp = STAFF + "|" + PERSON + "|" + UNIT) String kind,
      UUID staffId,
      @Size(max = 30) String name,
      @Size(max = 100) String unit,
      @Size(max = 50) String post,
      @Size(max = 30) String phone) {}

  /**
   * 措施.
   *
   * @param id of one that is stored already; null for a new one
   * @param kind of list {@code measure-kind}
   * @param fund of list {@code measure-fund}
   * @param responsible who does it
   * @param dueOn last day
   */
  public record MeasureForm(
      UUID id,
      @Size(max = 40) String kind,
      @Size(max = 40) String fund,
      @Size(max = 500) String content,
      @Size(max = 60) String responsible,
      LocalDate dueOn) {}
}
