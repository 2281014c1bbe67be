package org.nuanliu.devstack;

import java.util.Optional;

/** TCP ports on loopback; {@code scripts/run} sets them from {@code NUANLIU_PORT_BASE}. */
record Ports(int web, int api, int keycloak, int database, int management) {

  static Ports fromEnvironment() {
    return new Ports(
        port("NUANLIU_WEB_PORT", 8080),
        port("NUANLIU_API_PORT", 8081),
        port("NUANLIU_KEYCLOAK_PORT", 8082),
        port("NUANLIU_DB_PORT", 8084),
        port("NUANLIU_MANAGEMENT_PORT", 8085));
  }

  /** What the user types into the browser. */
  String publicUrl() {
    return "http://localhost:" + web;
  }

  private static int port(String name, int fallback) {
    return Optional.ofNullable(System.getenv(name)).map(Integer::parseInt).orElse(fallback);
  }
}
