package org.nuanliu.dictionary.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanliu.dictionary.CodeItem;
import org.nuanliu.dictionary.Codes;

/**
 * All versions of all lists, kept by each node. Whether the province has changed something is asked
 * at most every other second.
 */
@ApplicationScoped
class CodeBook implements Codes {

  /** Event: the province has changed a list. */
  record Changed(String list) {}

  private record Known(Map<String, List<CodeVersion>> lists, long changes, long askedAt) {}

  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  @Inject CodeStore store;

  private volatile Known known;

  @Override
  public Optional<String> version(String list, LocalDate on) {
    return inForce(list, on).map(CodeVersion::version);
  }

  @Override
  public List<CodeItem> items(String list, LocalDate on) {
    return inForce(list, on).stream()
        .flatMap(version -> version.items(on).stream())
        .filter(item -> item.validOn(on))
        .toList();
  }

  @Override
  public boolean isValid(String list, String code, LocalDate on) {
    return find(list, code, on).filter(item -> item.validOn(on)).isPresent();
  }

  @Override
  public Optional<String> label(String list, String code, LocalDate on) {
    return find(list, code, on).map(CodeItem::label);
  }

  List<CodeVersion> all() {
    return lists().values().stream().flatMap(List::stream).toList();
  }

  Optional<CodeVersion> inForce(String list, LocalDate on) {
    return inForce(versions(list), on);
  }

  /** Later versions stand last, and the latest that is in force wins. */
  static Optional<CodeVersion> inForce(List<CodeVersion> versions, LocalDate on) {
    return versions.stream().filter(version -> version.inForce(on)).reduce((older, newer) -> newer);
  }

  Optional<CodeVersion> ofVersion(String list, String version) {
    return versions(list).stream().filter(one -> one.version().equals(version)).findFirst();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
    known = null;
  }

  private List<CodeVersion> versions(String list) {
    return lists().getOrDefault(list, List.of());
  }

  private Optional<CodeItem> find(String list, String code, LocalDate on) {
    return inForce(list, on).flatMap(version -> version.item(code, on));
  }

  private Map<String, List<CodeVersion>> lists() {
    Known last = known;
    long now = System.nanoTime();
    if (last == null || now - last.askedAt() > FRESH_NANOS) {
      long changes = store.countChanges();
      last =
          last != null && last.changes() == changes
              ? new Known(last.lists(), changes, now)
              : new Known(store.load(), changes, now);
      known = last;
    }
    return last.lists();
  }
}
