package org.nuanliu.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.command.Command;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.Access;
import org.nuanliu.union.UnionSummary;

/**
 * {@code demo-accounts}: one person for each duty and level, at real unions and at invented ones
 * below them. May be repeated: an interrupted run is completed, a complete one changes nothing.
 */
@ApplicationScoped
class DemoAccountsCommand implements Command {

  @Inject Scope scope;
  @Inject DemoUnions unions;
  @Inject DemoStaff staff;
  @Inject DemoRealm realm;

  @ConfigProperty(name = "nuanliu.demo")
  boolean demo;

  @ConfigProperty(name = "nuanliu.demo-accounts-file")
  Optional<Path> file;

  @Override
  public String name() {
    return "demo-accounts";
  }

  @Override
  public int run() {
    if (!demo || file.isEmpty()) {
      System.err.println("只在演示方式下可用：需要 NUANLIU_DEMO=true 和 NUANLIU_DEMO_ACCOUNTS_FILE");
      return 1;
    }
    try {
      plantUnions();
      DemoLogins logins = DemoLogins.open(file.get());
      for (DemoPerson person : DemoFiles.people()) {
        settle(person, logins);
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plantUnions() {
    scope.elevated(
        "demonstration-unions",
        () -> {
          unions.plant();
          return null;
        });
  }

  /** Each person in a transaction of her own, so that a second run finds how far the first came. */
  private void settle(DemoPerson person, DemoLogins logins) {
    scope.elevated(
        "demonstration-staff",
        () -> {
          if (!staff.isKnown(person)) {
            UnionSummary union = unions.get(person.union());
            DemoLogin login = login(person, union, logins);
            staff.add(person, union, realm.create(person, login, union.kind().levelRole()));
          }
          return null;
        });
  }

  private static DemoLogin login(DemoPerson person, UnionSummary union, DemoLogins logins) {
    boolean secondFactor = !Collections.disjoint(person.duties(), Access.SECOND_FACTOR);
    try {
      return logins.of(person, union, secondFactor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
