package org.nuanliu.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.nuanliu.demo.account.DemoFiles.DemoUnion;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionSummary;
import org.nuanliu.union.Unions;

/** Plants the invented unions below the real tree, and finds unions by their names. */
@ApplicationScoped
class DemoUnions {

  private static final String BY_NAME =
      "SELECT id FROM union_org WHERE name = :name AND state = 'active'";

  private static final String INSERT =
      """
      INSERT INTO union_org (id, short_id, path, parent_id, kind, name, state)
      VALUES (:id, :shortId, :path, :parent, :kind, :name, 'active')
      """;

  /** Short ids are written in the same base by all who make unions. */
  private static final int BASE = 36;

  @Inject EntityManager entities;
  @Inject Unions unions;

  /** In the running transaction; what is there already stays. */
  void plant() {
    for (DemoUnion union : DemoFiles.unions()) {
      if (find(union.name()).isEmpty()) {
        insert(union, get(union.parent()));
      }
    }
  }

  UnionSummary get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("没有这个工会：" + name));
  }

  private Optional<UnionSummary> find(String name) {
    return entities
        .createNativeQuery(BY_NAME, UUID.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .flatMap(id -> unions.find((UUID) id));
  }

  private void insert(DemoUnion union, UnionSummary parent) {
    Number next =
        (Number) entities.createNativeQuery("SELECT nextval('union_short_id')").getSingleResult();
    String shortId = Long.toString(next.longValue(), BASE);
    entities
        .createNativeQuery(INSERT)
        .setParameter("id", Ids.next())
        .setParameter("shortId", shortId)
        .setParameter("path", new UnionPath(parent.path()).child(shortId).value())
        .setParameter("parent", parent.id())
        .setParameter("kind", union.kind())
        .setParameter("name", union.name())
        .executeUpdate();
  }
}
