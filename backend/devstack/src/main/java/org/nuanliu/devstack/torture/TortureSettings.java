package org.nuanliu.devstack.torture;

import java.nio.file.Path;

/**
 * How hard, from the environment.
 *
 * @param root of the repository
 * @param families of the province that the trials work on ({@code TORTURE_FAMILIES})
 * @param operations that the clients make together on the ledger ({@code TORTURE_OPERATIONS})
 * @param batches that are paid ({@code TORTURE_BATCHES})
 * @param keys each of which is used as often as there are keys ({@code TORTURE_KEYS})
 * @param clients at the same time ({@code TORTURE_CLIENTS})
 * @param kills of the service and the database by turns ({@code TORTURE_KILLS})
 * @param portBase first of four ports ({@code TORTURE_PORT_BASE})
 */
record TortureSettings(
    Path root,
    int families,
    int operations,
    int batches,
    int keys,
    int clients,
    int kills,
    int portBase) {

  static TortureSettings fromEnvironment(Path root) {
    return new TortureSettings(
        root,
        number("TORTURE_FAMILIES", 20_000),
        number("TORTURE_OPERATIONS", 10_000),
        number("TORTURE_BATCHES", 60),
        number("TORTURE_KEYS", 100),
        number("TORTURE_CLIENTS", 16),
        number("TORTURE_KILLS", 20),
        number("TORTURE_PORT_BASE", 8790));
  }

  Path folder() {
    return root.resolve(".local/torture");
  }

  private static int number(String name, int otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
  }
}
