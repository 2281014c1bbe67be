package org.nuanliu.household.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;

/**
 * 入户核查: who went, what they saw, and the amounts that they verified.
 *
 * @param surveyors names, as many as the parameter {@code survey.minimum-surveyors} asks for
 * @param needs 帮扶需求
 * @param verified amounts of persons (monthly income) and of items (of the year); what is not named
 *     keeps the declared amount
 */
public record SurveyRecord(
    @NotNull LocalDate surveyedOn,
    @NotEmpty @Size(max = 8) List<@NotBlank @Size(max = 30) String> surveyors,
    @NotBlank @Size(max = 1000) String finding,
    @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> needs,
    @NotNull @Size(max = 60) List<@Valid @NotNull VerifiedAmount> verified) {

  /**
   * @param id of a person or of an item of income or expense
   */
  public record VerifiedAmount(@NotNull UUID id, @NotNull Money amount) {}
}
