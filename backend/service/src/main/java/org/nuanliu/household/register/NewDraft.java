package org.nuanliu.household.register;

import org.nuanliu.household.register.domain.HouseholdForm;

/** A form that becomes a draft file of a union. */
public record NewDraft(String unionPath, HouseholdForm form) {}
