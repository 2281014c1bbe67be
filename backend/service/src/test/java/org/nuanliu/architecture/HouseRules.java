package org.nuanliu.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the house as functions of its root package, so that each is tried on planted
 * violations first.
 */
final class HouseRules {

  /**
   * Tiers from the bottom up; a room depends only on rooms below it, or beside it through their
   * face.
   */
  private static final List<List<String>> TIERS =
      List.of(
          List.of("platform"),
          List.of("union", "dictionary", "notification"),
          List.of("household", "enterprise", "fund"),
          List.of("comparison", "visit", "aid", "arrears", "matching", "service"),
          List.of("wechat", "publicity", "interop", "oversight"),
          List.of("reporting"),
          List.of("demo"));

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  ArchRule roomsDependDownwards() {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<>("depend only on rooms below them, and there only on the face") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                room(type)
                    .ifPresent(
                        from ->
                            type.getDirectDependenciesFromSelf().stream()
                                .filter(
                                    dependency ->
                                        room(dependency.getTargetClass())
                                            .filter(to -> !to.equals(from))
                                            .filter(
                                                to ->
                                                    forbidden(
                                                        from, to, dependency.getTargetClass()))
                                            .isPresent())
                                .forEach(
                                    dependency ->
                                        events.add(
                                            SimpleConditionEvent.violated(
                                                type, dependency.getDescription()))));
              }
            });
  }

  ArchRule roomsAreFreeOfCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule platformIsFreeOfCycles() {
    return slices().matching(root + ".platform.(*)..").should().beFreeOfCycles();
  }

  ArchRule moneyIsNeverFloating() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("not be floating point") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                if (List.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(field.getRawType().getName())) {
                  events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                }
              }
            });
  }

  ArchRule onlyTheClockTellsTheTime() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".platform.time..", root + ".demo..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks the system for the time",
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty()));
  }

  ArchRule ciphersComeThroughOneDoor() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".platform.crypto..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.crypto..", "org.bouncycastle..");
  }

  private Optional<String> room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String room = name.substring(root.length() + 1).split("\\.")[0];
    return TIERS.stream().flatMap(List::stream).filter(room::equals).findFirst();
  }

  private boolean forbidden(String from, String to, JavaClass target) {
    boolean upwards = tier(to) > tier(from);
    boolean internal = !to.equals("platform") && !target.getPackageName().equals(root + "." + to);
    return upwards || internal;
  }

  private static int tier(String room) {
    for (int tier = 0; tier < TIERS.size(); tier++) {
      if (TIERS.get(tier).contains(room)) {
        return tier;
      }
    }
    throw new IllegalArgumentException(room);
  }
}
