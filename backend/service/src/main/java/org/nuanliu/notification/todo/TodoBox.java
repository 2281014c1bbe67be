package org.nuanliu.notification.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.nuanliu.notification.TodoOpening;
import org.nuanliu.notification.Todos;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.scope.Scope;

/** Writes to-dos. A step often hands over to a union above, beyond the caller's own subtree. */
@ApplicationScoped
class TodoBox implements Todos {

  private static final String OPEN =
      """
      INSERT INTO todo (id, union_path, duty, except_staff, kind, object_type, object_id, object_number, title, due_on,
                        for_staff)
      VALUES (:id, :path, :duty, :except, :kind, :type, :object, :number, :title, :due, :staff)""";

  private static final String CLOSE =
      "DELETE FROM todo WHERE object_id = ANY (:objects) AND object_type = :type";

  @Inject EntityManager entities;
  @Inject Scope scope;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void open(TodoOpening todo) {
    insert(todo, null);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void openFor(UUID staffId, TodoOpening todo) {
    insert(todo, staffId);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(String objectType, Collection<UUID> objects) {
    scope.elevated(
        "todo-for-another-union",
        () ->
            entities
                .createNativeQuery(CLOSE)
                .setParameter("objects", objects.toArray(UUID[]::new))
                .setParameter("type", objectType)
                .executeUpdate());
  }

  private void insert(TodoOpening todo, UUID staffId) {
    scope.elevated(
        "todo-for-another-union",
        () ->
            entities
                .createNativeQuery(OPEN)
                .setParameter("id", Ids.next())
                .setParameter("path", todo.unionPath())
                .setParameter("duty", todo.duty())
                .setParameter("except", todo.except().toArray(UUID[]::new))
                .setParameter("kind", todo.kind())
                .setParameter("type", todo.objectType())
                .setParameter("object", todo.objectId())
                .setParameter("number", todo.objectNumber())
                .setParameter("title", todo.title())
                .setParameter("due", todo.dueOn())
                .setParameter("staff", staffId)
                .executeUpdate());
  }
}
