package org.nuanliu.visit.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign of the caller's union.
 *
 * @param kind of list {@code visit-campaign-kind}
 * @param recordBy until when visits of the period may still be recorded; not before its end
 * @param reportBy by when the unions below report; absent where nothing is reported
 * @param reportDuty what they report, and to whom
 * @param standards the people who are visited, each kind once
 */
public record VisitCampaignContent(
    @NotNull @Pattern(regexp = "[a-z-]{1,30}") String kind,
    @NotBlank @Size(max = 100) String title,
    @NotNull LocalDate fromOn,
    @NotNull LocalDate toOn,
    @NotNull LocalDate recordBy,
    LocalDate reportBy,
    @Size(max = 500) String reportDuty,
    @NotNull @Size(max = 20) List<@NotNull @Valid VisitStandard> standards) {}
