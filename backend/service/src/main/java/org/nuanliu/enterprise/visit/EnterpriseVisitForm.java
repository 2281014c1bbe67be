package org.nuanliu.enterprise.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.enterprise.visit.domain.OwedSum;

/**
 * What was learnt on a visit: the five blocks of the notice (二.2) and what follows from them.
 *
 * @param visitId the visit of a campaign that this belongs to; absent for one of its own
 * @param leader who led the party
 * @param participants how many came, the leader included
 * @param operation 生产经营状况
 * @param causes 困难成因
 * @param development 发展规划
 * @param resettlement 职工安置
 * @param treatment 待遇落实
 * @param demands 诉求
 * @param missingWelfare of list {@code worker-welfare}
 * @param wantedServices of list {@code worker-service}
 */
public record EnterpriseVisitForm(
    UUID visitId,
    @NotNull LocalDate visitedOn,
    @NotBlank @Size(max = 40) String leader,
    @NotNull @Min(1) @Max(200) Integer participants,
    @NotBlank @Size(max = 2000) String operation,
    @NotBlank @Size(max = 2000) String causes,
    @NotBlank @Size(max = 2000) String development,
    @NotBlank @Size(max = 2000) String resettlement,
    @NotBlank @Size(max = 2000) String treatment,
    @NotNull @Valid OwedSum wages,
    @NotNull @Valid OwedSum insurance,
    @Size(max = 2000) String demands,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> missingWelfare,
    @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> wantedServices,
    @NotNull @Size(max = 20) List<@NotNull @Valid ActionPromise> actions) {}
