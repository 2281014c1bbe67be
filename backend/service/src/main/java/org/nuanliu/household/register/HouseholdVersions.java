package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanliu.household.register.domain.SnapshotOccasion;
import org.nuanliu.platform.audit.AuditTrail;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;

/** A file as it was on a day. */
@ApplicationScoped
class HouseholdVersions {

  @Inject HouseholdRepository households;
  @Inject HouseholdSnapshots snapshots;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The newest first; empty while the file was never 在档. */
  @Transactional
  List<VersionEntry> list(UUID id) {
    Household file = named(id);
    List<HouseholdSnapshot> rows = snapshots.of(file);
    if (!rows.isEmpty()) {
      return rows.reversed().stream()
          .map(row -> entry(row.takenOn, row.occasion, row.unionName))
          .toList();
    }
    return file.filedOn == null
        ? List.of()
        : List.of(entry(file.filedOn, SnapshotOccasion.FILED, snapshots.unionName(file)));
  }

  /**
   * @throws Problem 400 for a day to come, and for one on which the file was not yet 在档
   */
  @Transactional
  HouseholdVersion at(UUID id, LocalDate on) {
    Household file = named(id);
    if (on.isAfter(LocalDate.now(clock))) {
      throw refused("in-the-future", "只能查看今天和以前的档案");
    }
    List<HouseholdSnapshot> rows = snapshots.of(file);
    if (rows.isEmpty() && file.filedOn != null && !file.filedOn.isAfter(on)) {
      return version(
          on,
          file.filedOn,
          null,
          SnapshotOccasion.FILED,
          snapshots.unionName(file),
          snapshots.now(file));
    }
    // of several on one day the last: on that evening the file looked like this
    HouseholdSnapshot found =
        rows.stream()
            .filter(row -> !row.takenOn.isAfter(on))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> refused("not-yet-filed", "那一天还没有在档"));
    LocalDate until =
        rows.stream()
            .map(row -> row.takenOn)
            .filter(day -> day.isAfter(on))
            .findFirst()
            .orElse(null);
    return version(
        on, found.takenOn, until, found.occasion, found.unionName, snapshots.open(found));
  }

  private Household named(UUID id) {
    Household file = households.require(id);
    audit.object(HouseholdPapers.OWNER, id, file.unionPath);
    return file;
  }

  private static HouseholdVersion version(
      LocalDate on,
      LocalDate since,
      LocalDate until,
      SnapshotOccasion occasion,
      String unionName,
      SnapshotContent content) {
    return new HouseholdVersion(
        on,
        since,
        until,
        occasion,
        occasion.label(),
        unionName,
        MaskedForm.of(content.form()),
        FormPersons.facts(content.form(), on, content.verified()),
        items(content),
        content.judgement());
  }

  private static List<ItemFacts> items(SnapshotContent content) {
    Map<UUID, Money> verified = content.verified();
    return Stream.concat(
            content.form().incomes().stream().map(item -> item.id()),
            content.form().expenses().stream().map(item -> item.id()))
        .map(id -> new ItemFacts(id, verified.get(id)))
        .toList();
  }

  private static VersionEntry entry(LocalDate since, SnapshotOccasion occasion, String unionName) {
    return new VersionEntry(since, occasion, occasion.label(), unionName);
  }

  private static Problem refused(String code, String message) {
    return new Problem(PlatformProblem.INVALID).error("?on", code, message);
  }
}
