package org.nuanliu.enterprise.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.enterprise.visit.domain.OwedSum;

/**
 * A visit to an enterprise; the fields are those of {@link EnterpriseVisitForm}.
 *
 * @param headcount of the enterprise on that day
 * @param families on file that day whose head works there
 */
public record EnterpriseVisitDetail(
    UUID id,
    UUID enterpriseId,
    String enterpriseName,
    UUID visitId,
    LocalDate visitedOn,
    String leader,
    int participants,
    int headcount,
    int families,
    String operation,
    String causes,
    String development,
    String resettlement,
    String treatment,
    OwedSum wages,
    OwedSum insurance,
    String demands,
    List<String> missingWelfare,
    List<String> wantedServices,
    List<EnterpriseActionEntry> actions,
    String recordedByName,
    String recordedUnionName) {}
