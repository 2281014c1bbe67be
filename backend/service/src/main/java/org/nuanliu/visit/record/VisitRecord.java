package org.nuanliu.visit.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.money.Money;
import org.nuanliu.visit.record.domain.VisitOutcome;

/**
 * A visit as whoever made it records it, perhaps without network.
 *
 * @param id made by the client, UUID version 7: the same record sent twice has one effect
 * @param targetId the family of a work list; then campaign and household follow from it
 * @param campaignId of a visit under a campaign to somebody who is on no list
 * @param householdId of a filed family outside any campaign
 * @param object of list {@code visit-object}
 * @param objectName whom; absent for a family, whose head it is
 * @param party who came along, without the leader
 * @param partySize everybody, drivers included
 * @param cost of transport; there is no other
 * @param notMet of list {@code not-met-reason}
 * @param seen what was seen
 * @param policy which policies were explained
 * @param photos uploaded files
 * @param signatureId an uploaded picture
 */
public record VisitRecord(
    @NotNull UUID id,
    UUID targetId,
    UUID campaignId,
    UUID householdId,
    UUID enterpriseId,
    @NotNull @Pattern(regexp = "[0-9]{1,2}") String object,
    @Size(max = 100) String objectName,
    @NotBlank @Size(max = 200) String place,
    @NotNull OffsetDateTime startedAt,
    @Min(1) @Max(1440) Integer minutes,
    @NotBlank @Size(max = 50) String leader,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 50) String> party,
    @NotNull @Min(1) @Max(200) Integer partySize,
    @NotNull @Min(0) @Max(50) Integer vehicles,
    @NotNull Money cost,
    @NotNull VisitOutcome outcome,
    @Pattern(regexp = "[a-z-]{1,20}") String notMet,
    LocalDate nextTryOn,
    @Size(max = 2000) String seen,
    @Size(max = 1000) String policy,
    @NotNull @Size(max = 20) List<@NotNull @Valid VisitNeedRecord> needs,
    @NotNull @Size(max = 20) List<@NotNull @Valid VisitFollowUpRecord> followUps,
    @NotNull @Size(max = 10) List<@NotNull @Valid VisitGiftRecord> gifts,
    @NotNull @Size(max = 9) List<@NotNull UUID> photos,
    UUID signatureId) {}
