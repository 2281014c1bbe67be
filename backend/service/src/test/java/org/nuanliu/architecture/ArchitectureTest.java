package org.nuanliu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house stands as docs/guides/rooms.md says; each rule is also seen to fail on a planted
 * violation.
 */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // tools around the house, never inside the deployed service
          .withImportOption(location -> !location.contains("org/nuanliu/devstack/"))
          .importPackages("org.nuanliu");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.nuanliu.architecture.planted");

  private static final Map<String, Function<HouseRules, ArchRule>> RULES =
      Map.of(
          "rooms depend downwards, on faces", HouseRules::roomsDependDownwards,
          "rooms are free of cycles", HouseRules::roomsAreFreeOfCycles,
          "the platform is free of cycles", HouseRules::platformIsFreeOfCycles,
          "no floating point", HouseRules::moneyIsNeverFloating,
          "time comes from the clock", HouseRules::onlyTheClockTellsTheTime,
          "ciphers come through one door", HouseRules::ciphersComeThroughOneDoor);

  static Stream<String> rules() {
    return RULES.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("房子守规矩")
  void holds(String rule) {
    RULES.get(rule).apply(new HouseRules("org.nuanliu")).check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  @DisplayName("每条规矩都能抓住故意的违反")
  void bites(String rule) {
    var result =
        RULES.get(rule).apply(new HouseRules("org.nuanliu.architecture.planted")).evaluate(PLANTED);
    assertThat(result.hasViolation()).as(rule).isTrue();
  }
}
