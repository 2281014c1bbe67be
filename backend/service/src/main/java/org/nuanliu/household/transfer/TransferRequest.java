package org.nuanliu.household.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A union asks for the file of a person who stands in one of another union.
 *
 * @param reason for the union that holds the file, which reads it together with who asks
 */
public record TransferRequest(
    @NotBlank @Size(max = 30) String idNumber, @NotBlank @Size(max = 500) String reason) {}
