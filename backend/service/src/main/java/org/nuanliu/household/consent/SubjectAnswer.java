package org.nuanliu.household.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.nuanliu.household.PersonalRecords;
import org.nuanliu.household.register.ConsentGiven;
import org.nuanliu.household.register.SubjectFact;

/**
 * The whole record of one person, for that person (PIPL 44–46). Numbers are in full; making it is
 * an action of its own, recorded with its reason.
 *
 * @param facts what is held about the person
 * @param sources where it came from
 * @param lookers who looked at the file, and how often
 * @param changes what was changed since the file was opened; numbers and texts are not told apart
 * @param sections what the rooms above hold
 * @param answeredBy who made this answer
 */
public record SubjectAnswer(
    UUID personId,
    String personName,
    String number,
    String unionName,
    LocalDate answeredOn,
    String answeredBy,
    List<SubjectFact> facts,
    List<String> sources,
    List<Looker> lookers,
    List<ConsentGiven> consents,
    List<AuthorisationEntry> authorisations,
    List<CorrectionEntry> corrections,
    List<FileChange> changes,
    List<Section> sections) {

  /** What another part of the system holds about the person: 帮扶. */
  public record Section(String title, List<PersonalRecords.Held> held) {}

  /** Somebody who looked, or did something. */
  public record Looker(
      String name,
      String unionName,
      String what,
      long times,
      OffsetDateTime first,
      OffsetDateTime last) {}

  /** A change of what is held. */
  public record FileChange(OffsetDateTime at, String name, String unionName, String what) {}
}
