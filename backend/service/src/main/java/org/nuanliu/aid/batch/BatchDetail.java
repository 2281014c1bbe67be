package org.nuanliu.aid.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.aid.batch.domain.BatchState;
import org.nuanliu.platform.attachment.AttachmentSummary;
import org.nuanliu.platform.money.Money;

/**
 * A batch as whoever has a part in it sees it.
 *
 * @param available what its budget line still has; null where the caller may not see the line
 * @param contentHash SM3 of everything that will be paid; null before it is sealed
 * @param tallies counts and sums by what became of the lines; those without lines are left out
 * @param allowedActions what the caller may do now
 */
public record BatchDetail(
    UUID id,
    String number,
    String title,
    String unionName,
    PaymentMethod method,
    UUID budgetId,
    String grantNumber,
    Money available,
    String source,
    String purpose,
    int year,
    int declaredCount,
    Money declaredTotal,
    int lineCount,
    Money lineTotal,
    BatchState state,
    String contentHash,
    String registrarName,
    String reviewerName,
    String approverName,
    String cashierName,
    LocalDate approvedOn,
    LocalDate sentOn,
    LocalDate settledOn,
    String opinion,
    List<LineTally> tallies,
    List<AttachmentSummary> signedLists,
    int version,
    List<String> allowedActions) {}
