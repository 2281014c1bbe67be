package org.nuanliu.devstack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demonstration's accounts, as the service's command {@code demo-accounts} has written them.
 */
final class Accounts {

  static final Path FILE = Workspace.data().resolve("accounts.txt");

  private static final int COLUMNS = 7;

  /** One line of the file. */
  record Account(
      String username,
      String password,
      String name,
      String union,
      String kind,
      String duties,
      String totpKey) {}

  private Accounts() {}

  static List<Account> read() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length == COLUMNS)
        .map(
            columns ->
                new Account(
                    columns[0],
                    columns[1],
                    columns[2],
                    columns[3],
                    columns[4],
                    columns[5],
                    columns[6]))
        .toList();
  }

  /** One account for each kind of union and set of duties; the file has them all. */
  static void print(PrintStream out) throws IOException {
    Map<String, Account> chosen = new LinkedHashMap<>();
    for (Account account : read()) {
      chosen.putIfAbsent(account.kind() + " " + account.duties(), account);
    }
    for (Account account : chosen.values()) {
      out.printf(
          "  %-22s %s  %s %s（%s）%s%n",
          account.username(),
          account.password(),
          account.union(),
          account.name(),
          account.duties(),
          account.totpKey().isEmpty() ? "" : " 另需动态口令");
    }
  }

  /** An access token of this account, got by signing in as a browser does. */
  static String token(String username, String publicUrl) throws IOException {
    Account account =
        read().stream()
            .filter(known -> known.username().equals(username))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("没有这个演示账号：" + username));
    var signIn = new SignIn(publicUrl);
    var tokens =
        account.totpKey().isEmpty()
            ? signIn.as(username, account.password())
            : signIn.as(username, account.password(), account.totpKey());
    return tokens.accessToken();
  }

  /** The one-time codes of this moment. */
  static void printCodes(PrintStream out, Clock clock) throws IOException {
    for (Account account : read()) {
      if (!account.totpKey().isEmpty()) {
        out.printf(
            "  %-22s %s%n", account.username(), Totp.code(account.totpKey(), clock.instant()));
      }
    }
  }
}
