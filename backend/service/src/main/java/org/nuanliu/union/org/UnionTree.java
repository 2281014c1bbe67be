package org.nuanliu.union.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** The room's face, answered from the table. */
@ApplicationScoped
class UnionTree implements Unions {

  @Inject UnionRepository unions;

  @Override
  @Transactional
  public Optional<UnionSummary> find(UUID id) {
    return unions.findByIdOptional(id).map(UnionTree::summary);
  }

  @Override
  @Transactional
  public Optional<UnionSummary> at(UnionPath path) {
    return unions.find("path", path.value()).firstResultOptional().map(UnionTree::summary);
  }

  @Override
  @Transactional
  public Map<String, UnionSummary> at(Collection<String> paths) {
    return unions.find("path in ?1", paths).stream()
        .map(UnionTree::summary)
        .collect(Collectors.toMap(UnionSummary::path, Function.identity()));
  }

  @Override
  @Transactional
  public List<UnionSummary> named(Collection<String> names, UnionPath within) {
    return unions
        .find(
            "name in ?1 and path >= ?2 and path < ?3", names, within.value(), within.value() + "~")
        .stream()
        .map(UnionTree::summary)
        .filter(UnionSummary::open)
        .toList();
  }

  @Override
  @Transactional
  public List<UnionSummary> upwards(UnionPath path) {
    List<String> paths = new ArrayList<>(path.above());
    paths.add(path.value());
    List<UnionSummary> found =
        new ArrayList<>(unions.find("path in ?1", paths).stream().map(UnionTree::summary).toList());
    found.sort(Comparator.comparingInt((UnionSummary union) -> union.path().length()).reversed());
    boolean exists = !found.isEmpty() && found.getFirst().path().equals(path.value());
    return exists ? found : List.of();
  }

  @Override
  @Transactional
  public List<UnionSummary> serving(String areaCode, String namePart, int atMost) {
    return unions.serving(areaCode, namePart, atMost).stream().map(UnionTree::summary).toList();
  }

  static UnionSummary summary(UnionOrg union) {
    return new UnionSummary(
        union.id(),
        union.path().value(),
        union.kind(),
        union.name(),
        union.areaCode(),
        union.isOpen());
  }
}
