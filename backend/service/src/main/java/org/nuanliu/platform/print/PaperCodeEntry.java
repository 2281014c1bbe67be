package org.nuanliu.platform.print;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param code as printed; small letters and blanks do not matter
 */
public record PaperCodeEntry(@NotBlank @Size(max = 60) String code) {}
