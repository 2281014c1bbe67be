package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.register.ConsentGiven;

/**
 * 同意与授权 of one family.
 *
 * @param consented whether consent stands now
 * @param currentVersion the edition that is in force today
 * @param consents every one that was given, the newest first
 * @param adults who must authorise the comparison, with their newest authorisation
 * @param persons everybody of the family, the head first
 * @param corrections the newest first
 * @param version of the file
 * @param allowedActions what the caller may do now
 */
public record ConsentDetail(
    UUID id,
    boolean consented,
    String currentVersion,
    List<ConsentGiven> consents,
    List<AdultStanding> adults,
    List<AuthorisationEntry> authorisations,
    List<SubjectName> persons,
    List<CorrectionEntry> corrections,
    int version,
    List<String> allowedActions) {

  /**
   * An adult's authorisation as it stands.
   *
   * @param standing valid, expired, revoked or missing
   */
  public record AdultStanding(
      UUID personId, String personName, String standing, LocalDate validUntil) {}

  /** A person of the family. */
  public record SubjectName(UUID id, String name, String relation) {}
}
