package org.nuanliu.demo.date;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * @param date the application's date
 */
public record DemoDate(@NotNull LocalDate date) {}
