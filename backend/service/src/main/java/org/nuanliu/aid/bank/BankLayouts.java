package org.nuanliu.aid.bank;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.bank.domain.BankLayout;

/** The layouts of {@code data/bank-layouts.yaml}. */
@ApplicationScoped
public class BankLayouts {

  private final List<BankLayout> all;

  public BankLayouts() {
    try (var table = BankLayouts.class.getResourceAsStream("/data/bank-layouts.yaml")) {
      all = new YAMLMapper().readValue(table, new TypeReference<List<BankLayout>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("bank-layouts.yaml cannot be read", e);
    }
  }

  public List<BankLayout> all() {
    return all;
  }

  public Optional<BankLayout> find(String code) {
    return all.stream().filter(layout -> layout.code().equals(code)).findFirst();
  }
}
