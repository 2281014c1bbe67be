package org.nuanliu.household.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.nuanliu.platform.print.PaperKind;

/** The documents of this room, for whoever verifies one. */
@ApplicationScoped
class HouseholdPaperKinds {

  private static final int UP = 0;
  private static final int TAKEN_DOWN = 1;

  @Inject EntityManager entities;

  @Produces
  @Singleton
  PaperKind fileForm() {
    return Kind.of(HouseholdDocument.FILE_FORM, this::versionOfFile);
  }

  @Produces
  @Singleton
  PaperKind authorisation() {
    return Kind.of(HouseholdDocument.AUTHORISATION, this::versionOfFile);
  }

  @Produces
  @Singleton
  PaperKind notice() {
    return Kind.of(HouseholdDocument.NOTICE, this::versionOfNotice);
  }

  PaperKind of(HouseholdDocument document) {
    return switch (document) {
      case FILE_FORM -> fileForm();
      case AUTHORISATION -> authorisation();
      case NOTICE -> notice();
    };
  }

  /** Told by {@link HouseholdRegisters}: 困难职工名册. */
  @Produces
  @Singleton
  PaperKind register(HouseholdRegisters registers) {
    return new Kind("household-register", HouseholdRegisters.TITLE, registers::version);
  }

  /** A notice never changes; it is only taken down. */
  static int version(HouseholdNotice notice) {
    return notice.ended ? TAKEN_DOWN : UP;
  }

  private OptionalInt versionOfFile(UUID id) {
    return Optional.ofNullable(entities.find(Household.class, id)).stream()
        .mapToInt(file -> file.version)
        .findFirst();
  }

  private OptionalInt versionOfNotice(UUID id) {
    return Optional.ofNullable(entities.find(HouseholdNotice.class, id)).stream()
        .mapToInt(HouseholdPaperKinds::version)
        .findFirst();
  }

  private record Kind(String kind, String title, Function<UUID, OptionalInt> version)
      implements PaperKind {

    static Kind of(HouseholdDocument document, Function<UUID, OptionalInt> version) {
      return new Kind(document.kind(), document.title(), version);
    }

    @Override
    public OptionalInt currentVersion(UUID objectId) {
      return version.apply(objectId);
    }
  }
}
