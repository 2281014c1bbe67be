package org.nuanliu.household.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.household.register.domain.SnapshotOccasion;
import org.nuanliu.platform.money.Money;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.Unions;

/**
 * Copies of a file as it stood. A file without any has not been changed since it was filed: it is
 * its own copy, and the first change writes that copy before it changes anything. So files that
 * were loaded in bulk need none.
 */
@ApplicationScoped
class HouseholdSnapshots {

  @Inject HouseholdRepository households;
  @Inject HouseholdContent content;
  @Inject HouseholdJudge judge;
  @Inject HouseholdSecrets secrets;
  @Inject Unions unions;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  /** In the order in which they were taken; empty for a file that was never changed. */
  List<HouseholdSnapshot> of(Household file) {
    return households.rows(HouseholdSnapshot.class, file, "takenOn, id");
  }

  /** The file as it stands now, when its rows have been written. */
  void take(Household file, SnapshotOccasion occasion) {
    write(file, occasion, LocalDate.now(clock));
  }

  /** Before the first change: the file as it has stood since it was filed. */
  void keepFirst(Household file) {
    if (of(file).isEmpty()) {
      write(file, SnapshotOccasion.FILED, file.filedOn);
    }
  }

  /** The file as it stands now, as it would be copied. */
  SnapshotContent now(Household file) {
    HouseholdParts parts = households.parts(file);
    Map<UUID, Money> verified = new HashMap<>();
    parts.persons().forEach(row -> put(verified, row.id, row.monthIncomeVerified));
    parts.items().forEach(row -> put(verified, row.id, row.verifiedAmount));
    return new SnapshotContent(content.form(file, parts), verified, judge.stored(file));
  }

  SnapshotContent open(HouseholdSnapshot row) {
    try {
      return mapper
          .readerFor(SnapshotContent.class)
          // a field that the form no longer has stays in old copies
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(secrets.open(HouseholdSecret.SNAPSHOT, row.id, row.content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The copy of a file cannot be read", e);
    }
  }

  String unionName(Household file) {
    return unions.at(new UnionPath(file.unionPath)).orElseThrow().name();
  }

  private void write(Household file, SnapshotOccasion occasion, LocalDate day) {
    var row = new HouseholdSnapshot();
    row.id = Ids.next();
    row.householdId = file.id;
    row.unionPath = file.unionPath;
    row.takenOn = day;
    row.occasion = occasion;
    row.unionName = unionName(file);
    try {
      row.content =
          secrets.seal(HouseholdSecret.SNAPSHOT, row.id, mapper.writeValueAsString(now(file)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A file cannot be copied", e);
    }
    households.getEntityManager().persist(row);
  }

  private static void put(Map<UUID, Money> verified, UUID row, Long fen) {
    if (fen != null) {
      verified.put(row, new Money(fen));
    }
  }
}
