package org.nuanliu.aid.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanliu.aid.rule.domain.Cap;
import org.nuanliu.aid.rule.domain.RulesInForce;
import org.nuanliu.aid.rule.domain.SourceRule;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;
import org.nuanliu.platform.persistence.TransactionMemo;

/** The rules in force, for the other parts of this room. Runs in the caller's transaction. */
@ApplicationScoped
public class AidRules {

  @Inject EntityManager entities;
  @Inject TransactionMemo memo;
  @Inject Codes codes;

  /**
   * @param variant null where the purpose is not narrowed
   * @param area six digits of GB/T 2260, where the family files; null where that is not known
   */
  public List<Cap> caps(String purpose, String variant, String area, LocalDate on) {
    return RulesInForce.caps(memo.once("aid-caps", "", this::allCaps), on, purpose, variant, area);
  }

  /** Empty where nothing says that the source pays for the purpose, so it does not. */
  public Optional<SourceRule> source(String source, String purpose, LocalDate on) {
    return RulesInForce.source(
        memo.once("aid-source-rules", "", this::allSources), on, source, purpose);
  }

  /**
   * Every source, and whether it may pay.
   *
   * @param level as {@link SourceRule#levelOf} gives it; null while the file has none
   */
  public List<SourceChoice> sources(String purpose, String level, LocalDate on) {
    return codes.items("fund-source", on).stream()
        .map(CodeItem::code)
        .map(
            source ->
                source(source, purpose, on)
                    .map(
                        rule ->
                            new SourceChoice(
                                source,
                                level != null && rule.admits(level),
                                rule.disputed(),
                                rule.clause(),
                                rule.note()))
                    .orElseGet(() -> new SourceChoice(source, false, false, null, null)))
        .toList();
  }

  List<Cap> allCaps() {
    return entities
        .createQuery("from AidCapLine", AidCapLine.class)
        .getResultStream()
        .map(AidCapLine::cap)
        .toList();
  }

  List<SourceRule> allSources() {
    return entities
        .createQuery("from AidSourceLine", AidSourceLine.class)
        .getResultStream()
        .map(AidSourceLine::rule)
        .toList();
  }
}
