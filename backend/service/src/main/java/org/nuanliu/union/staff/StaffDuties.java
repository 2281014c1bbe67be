package org.nuanliu.union.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All duties that a staff member shall have from now on. */
public record StaffDuties(@NotNull @Size(max = 12) List<@NotNull @Size(max = 40) String> duties) {}
