package org.nuanliu.devstack.bench;

import java.util.List;
import java.util.UUID;

/**
 * Somebody in whose name requests are made.
 *
 * @param level realm role of the union's kind
 * @param path of the union
 */
record BenchPerson(String subject, String level, List<String> duties, String path) {

  UUID staffId() {
    return UUID.nameUUIDFromBytes(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
