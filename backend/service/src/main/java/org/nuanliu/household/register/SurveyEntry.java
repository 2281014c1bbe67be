package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A home survey that was recorded. */
public record SurveyEntry(
    UUID id, LocalDate surveyedOn, List<String> surveyors, String finding, List<String> needs) {}
