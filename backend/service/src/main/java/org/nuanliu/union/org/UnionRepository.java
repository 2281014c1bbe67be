package org.nuanliu.union.org;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuanliu.platform.scope.UnionPath;

@ApplicationScoped
class UnionRepository implements PanacheRepositoryBase<UnionOrg, UUID> {

  private static final int BASE = 36;

  private static final String MOVE =
      """
      UPDATE union_org
      SET path = :to || substr(path, length(:from) + 1),
          parent_id = CASE WHEN id = :id THEN :parent ELSE parent_id END,
          version = CASE WHEN id = :id THEN version + 1 ELSE version END
      WHERE path >= :from AND path < :from || '~'
      """;

  private static final String SERVING =
      """
      SELECT u.* FROM union_org u
      WHERE u.state = 'active' AND u.name ILIKE :name AND EXISTS (
        SELECT FROM union_org a WHERE a.area_code = :area AND a.state = 'active'
        AND u.path >= a.path AND u.path < a.path || '~')
      ORDER BY length(u.path), u.name LIMIT :most""";

  /**
   * Changes of the tree happen one after another until the commit: a child that is opened while the
   * union above it moves would be left behind with the old path.
   */
  void lockTree() {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('union-tree'))")
        .getSingleResult();
  }

  List<UnionOrg> serving(String areaCode, String namePart, int atMost) {
    String name = namePart == null ? "" : namePart.replaceAll("([\\\\%_])", "\\\\$1");
    return getEntityManager()
        .createNativeQuery(SERVING, UnionOrg.class)
        .setParameter("area", areaCode)
        .setParameter("name", "%" + name + "%")
        .setParameter("most", atMost)
        .getResultStream()
        .map(row -> (UnionOrg) row)
        .toList();
  }

  String nextShortId() {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("SELECT nextval('union_short_id')")
                .getSingleResult();
    return Long.toString(next.longValue(), BASE);
  }

  /**
   * Re-scopes the whole subtree in one statement; the foreign keys of all rooms carry their records
   * along.
   */
  void move(UnionOrg union, UnionOrg parent, UnionPath to) {
    flush();
    getEntityManager()
        .createNativeQuery(MOVE)
        .setParameter("to", to.value())
        .setParameter("from", union.path().value())
        .setParameter("id", union.id())
        .setParameter("parent", parent.id())
        .executeUpdate();
    getEntityManager().refresh(union);
  }

  boolean hasOpenChild(UUID parentId, String name) {
    return count("parentId = ?1 and name = ?2 and state = 'active'", parentId, name) > 0;
  }

  /** Null when there is none. */
  UnionOrg findAt(String path) {
    return find("path", path).firstResult();
  }

  long countOpenChildren(UnionOrg union) {
    return count("parentId = ?1 and state = 'active'", union.id());
  }
}
