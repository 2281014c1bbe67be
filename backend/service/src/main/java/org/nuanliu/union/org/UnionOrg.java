package org.nuanliu.union.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.UnionPath;
import org.nuanliu.union.UnionKind;
import org.nuanliu.union.UnionProblem;

/** One union of the tree. */
@Entity
@Table(name = "union_org")
class UnionOrg {

  @Id private UUID id;

  @Column(name = "short_id", updatable = false)
  private String shortId;

  /** Written by {@link UnionRepository#move}: a whole subtree changes at once. */
  @Column(updatable = false)
  private String path;

  @Column(name = "parent_id", updatable = false)
  private UUID parentId;

  @Column(updatable = false)
  private String kind;

  private String name;

  @Column(name = "area_code")
  private String areaCode;

  private String state;

  @Column(name = "opened_on", updatable = false)
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  @Version private int version;

  protected UnionOrg() {}

  /**
   * A new union below this one.
   *
   * @param shortId its own step of the path, never used before
   * @throws Problem when such a union does not belong here
   */
  UnionOrg open(
      UUID id, String shortId, UnionKind kind, String name, String areaCode, LocalDate on) {
    requireRoomFor(kind);
    var child = new UnionOrg();
    child.id = id;
    child.shortId = shortId;
    child.path = path().child(shortId).value();
    child.parentId = this.id;
    child.kind = kind.code();
    child.name = name;
    child.areaCode = areaCode;
    child.state = "active";
    child.openedOn = on;
    return child;
  }

  /**
   * @throws Problem when a union of this kind may not stand here
   */
  void requireRoomFor(UnionKind kind) {
    if (!kind.mayStandUnder(kind())) {
      throw new Problem(UnionProblem.KIND_MISPLACED)
          .detail("“%s”之下不能设%s。".formatted(name, kind.label()));
    }
  }

  void rename(String name, String areaCode) {
    this.name = name;
    this.areaCode = areaCode;
  }

  void close(LocalDate on) {
    state = "closed";
    closedOn = on;
  }

  UUID id() {
    return id;
  }

  UnionPath path() {
    return new UnionPath(path);
  }

  UUID parentId() {
    return parentId;
  }

  String shortId() {
    return shortId;
  }

  UnionKind kind() {
    return UnionKind.of(kind);
  }

  String name() {
    return name;
  }

  String areaCode() {
    return areaCode;
  }

  boolean isOpen() {
    return state.equals("active");
  }

  LocalDate openedOn() {
    return openedOn;
  }

  LocalDate closedOn() {
    return closedOn;
  }

  int version() {
    return version;
  }
}
