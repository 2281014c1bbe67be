package org.nuanliu.household.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;

/** Seals and opens what a change says, and gives the hash that a decision is bound to. */
@ApplicationScoped
class ChangeSecrets {

  @Inject FieldCipher cipher;
  @Inject BlindIndex keyedHash;
  @Inject ObjectMapper mapper;

  void seal(HouseholdChange change, ChangeContent content) {
    change.content = cipher.encrypt("household_change", "content", change.id, write(content));
  }

  ChangeContent open(HouseholdChange change) {
    try {
      return mapper
          .readerFor(ChangeContent.class)
          // a field that the form no longer has stays in old requests
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(cipher.decrypt("household_change", "content", change.id, change.content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be read", e);
    }
  }

  /** The keyed hash of everything that is decided on: what, from what, to what, why, with what. */
  byte[] hash(HouseholdChange change, List<UUID> papers) {
    ChangeContent content = open(change);
    List<Object> decided =
        new ArrayList<>(
            Arrays.asList(
                change.type,
                content.base(),
                content.proposed(),
                content.reason(),
                content.newHead(),
                papers));
    if (content.merged() != null) {
      decided.add(content.merged());
    }
    return keyedHash.ofContent(
        "household.change", write(decided).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change cannot be written", e);
    }
  }
}
