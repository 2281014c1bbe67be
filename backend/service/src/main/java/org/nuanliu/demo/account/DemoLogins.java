package org.nuanliu.demo.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.nuanliu.union.UnionSummary;

/**
 * The file that tells the passwords: one line for each person, columns separated by tabs, readable
 * by its owner alone. A line is written before the account is made, so that no account exists whose
 * password nobody knows.
 */
final class DemoLogins {

  private static final String HEAD =
      "# 用户名\t密码\t姓名\t工会\t工会类型\t职责\t动态口令密钥（审批、发放、管理员；make otp 显示此刻的动态口令）\n";

  private static final int PASSWORD = 1;
  private static final int TOTP_KEY = 6;
  private static final int COLUMNS = 7;

  private final Path file;
  private final Map<String, DemoLogin> known = new HashMap<>();

  private DemoLogins(Path file) {
    this.file = file;
  }

  static DemoLogins open(Path file) throws IOException {
    var logins = new DemoLogins(file);
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HEAD);
    }
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length == COLUMNS && !line.startsWith("#")) {
        logins.known.put(columns[0], new DemoLogin(columns[PASSWORD], columns[TOTP_KEY]));
      }
    }
    return logins;
  }

  /** What stands in the file for this person; written there first if nothing does. */
  DemoLogin of(DemoPerson person, UnionSummary union, boolean secondFactor) throws IOException {
    DemoLogin login = known.get(person.username());
    if (login == null) {
      login = DemoLogin.next(secondFactor);
      String line =
          String.join(
              "\t",
              person.username(),
              login.password(),
              person.name(),
              person.union(),
              union.kind().code(),
              String.join(" ", person.duties()),
              login.totpKey());
      Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
      known.put(person.username(), login);
    }
    return login;
  }
}
