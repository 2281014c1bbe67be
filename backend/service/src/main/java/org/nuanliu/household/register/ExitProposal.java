package org.nuanliu.household.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.nuanliu.platform.money.Money;

/**
 * 脱困: the months in which the family stood above the standard, and what it says to it.
 *
 * @param explanation what has changed for the family
 * @param months as many as the parameter {@code exit.months} asks for, in any order
 * @param familyAgrees whether the family agrees
 * @param familyStatement what it says; needed where it does not agree
 */
public record ExitProposal(
    @NotBlank @Size(max = 1000) String explanation,
    @NotEmpty @Size(max = 24) List<@Valid @NotNull ExitMonth> months,
    @NotNull Boolean familyAgrees,
    @Size(max = 1000) String familyStatement) {

  /**
   * @param month {@code 2017-11}
   * @param income of the whole family in this month
   */
  public record ExitMonth(
      @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month,
      @NotNull Money income) {}
}
