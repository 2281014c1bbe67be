package org.nuanliu.platform.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;

/** The cells of staged rows, sealed; and the hash that an approval is bound to. */
@ApplicationScoped
class IntakeContent {

  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<CellFault>> FAULTS = new TypeReference<>() {};

  @Inject FieldCipher cipher;
  @Inject BlindIndex hash;
  @Inject ObjectMapper mapper;

  String seal(UUID row, Map<String, String> cells) {
    return cipher.encrypt("intake_row", "cells", row, json(cells));
  }

  Map<String, String> open(UUID row, String sealed) {
    return read(cipher.decrypt("intake_row", "cells", row, sealed), CELLS);
  }

  String faults(List<CellFault> faults) {
    return json(faults);
  }

  List<CellFault> faults(String json) {
    return read(json, FAULTS);
  }

  /** The hash of a file, which is also the hash of a batch without rows. */
  byte[] of(byte[] file) {
    return hash.ofContent("intake.file", file);
  }

  /** The hash of a batch with one row more. */
  byte[] extend(
      byte[] before, int number, Verdict verdict, String target, Map<String, String> cells) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(before);
    content.writeBytes(
        json(List.of(number, verdict, target == null ? "" : target, cells))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return hash.ofContent("intake.rows", content.toByteArray());
  }

  /** What an approver names to say what he has seen: the rows and which of them are loaded. */
  String mark(IntakeBatch batch) {
    return HexFormat.of()
        .formatHex(
            hash.of("intake.mark", HexFormat.of().formatHex(batch.contentHash) + batch.choice));
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A staged row cannot be written", e);
    }
  }

  private <T> T read(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A staged row cannot be read", e);
    }
  }
}
