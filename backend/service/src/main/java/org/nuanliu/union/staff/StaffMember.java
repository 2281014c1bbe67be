package org.nuanliu.union.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.nuanliu.platform.scope.UnionPath;

/**
 * A person who works with the system for one union. Keycloak keeps the account; which union it is
 * for, which duties count and whether it is in use stand here.
 */
@Entity
@Table(name = "staff")
// a union that moves carries its staff along; an update of a name must not write the old path back
@DynamicUpdate
class StaffMember {

  @Id private UUID id;

  @Column(name = "union_path")
  private String unionPath;

  @Column(updatable = false)
  private String issuer;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String username;

  private String name;

  /** Encrypted. */
  @Column(name = "id_number", updatable = false)
  private String idNumber;

  @Column(name = "id_number_bi", updatable = false)
  private byte[] idNumberIndex;

  /** Encrypted. */
  private String mobile;

  private String[] duties;

  private boolean active;

  @Version private int version;

  protected StaffMember() {}

  /** Someone new at a union, without any duty yet. */
  StaffMember(UUID id, UnionPath union, AccountKey account, StaffPerson person) {
    this.id = id;
    this.unionPath = union.value();
    this.issuer = account.issuer();
    this.subject = account.subject();
    this.username = account.username();
    this.name = person.name();
    this.idNumber = person.idNumber();
    this.idNumberIndex = person.idNumberIndex();
    this.mobile = person.mobile();
    this.duties = new String[0];
    this.active = true;
  }

  void describe(String name, String mobile) {
    this.name = name;
    this.mobile = mobile;
  }

  void give(Set<String> duties) {
    this.duties = new TreeSet<>(duties).toArray(String[]::new);
  }

  void disable() {
    active = false;
  }

  void enable() {
    active = true;
  }

  void moveTo(UnionPath union) {
    unionPath = union.value();
  }

  UUID id() {
    return id;
  }

  UnionPath unionPath() {
    return new UnionPath(unionPath);
  }

  AccountKey account() {
    return new AccountKey(issuer, subject, username);
  }

  String name() {
    return name;
  }

  /** Encrypted. */
  String idNumber() {
    return idNumber;
  }

  /** Encrypted; null when there is none. */
  String mobile() {
    return mobile;
  }

  Set<String> duties() {
    return new TreeSet<>(List.of(duties));
  }

  boolean isActive() {
    return active;
  }

  int version() {
    return version;
  }
}
