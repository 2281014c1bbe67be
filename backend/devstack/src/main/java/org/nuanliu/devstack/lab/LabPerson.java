package org.nuanliu.devstack.lab;

import java.util.List;
import java.util.UUID;

/**
 * Somebody in whose name requests are made.
 *
 * @param level realm role of the union's kind
 * @param path of the union
 */
public record LabPerson(String subject, String level, List<String> duties, String path) {

  public UUID staffId() {
    return UUID.nameUUIDFromBytes(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
