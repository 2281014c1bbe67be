package org.nuanliu.household.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What became of a family since it was filed, and where its file comes from.
 *
 * @param previousId the file that it left the register with, when its hardship came back
 * @param successorId the newer file of the same family
 * @param mergedIntoId the file that this one went into, because it stood twice
 * @param merged files that went into this one
 * @param expiresOn last day of a temporary file
 * @param endedOn day of 脱困 or 注销
 * @param keptUntil day from which the file is deleted; absent for one that is kept as long as the
 *     file that it went into
 * @param reviewedOn last day on which the whole file was looked at
 * @param paperDueOn until when the paper file must show what has changed; absent where it does
 * @param papersValidUntil first day on which a paper has run out; absent where none does
 * @param endings the oldest first
 * @param watches visits after 脱困, in their order
 */
public record HouseholdLife(
    UUID previousId,
    UUID successorId,
    UUID mergedIntoId,
    List<MergedEntry> merged,
    boolean temporary,
    LocalDate expiresOn,
    LocalDate resolvedOn,
    LocalDate endedOn,
    LocalDate keptUntil,
    LocalDate reviewStartedOn,
    LocalDate reviewedOn,
    LocalDate paperDueOn,
    LocalDate paperSyncedOn,
    LocalDate papersValidUntil,
    List<EndingEntry> endings,
    List<WatchEntry> watches) {}
