package org.nuanliu.demo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.person.IdNumber;
import org.nuanliu.union.UnionSummary;

/** The staff rows of the demonstration, written as the room of unions writes them. */
@ApplicationScoped
class DemoStaff {

  /** Nobody's number begins with the code of the province itself. */
  private static final String ID_NUMBER = "410000700101%03d";

  private static final String KNOWN =
      "SELECT count(*) FROM staff WHERE username = :username AND issuer = :issuer";

  private static final String INSERT =
      """
      INSERT INTO staff (id, union_path, issuer, subject, username, name, id_number, id_number_bi, duties)
      VALUES (:id, :path, :issuer, :subject, :username, :name, :number, :index, :duties)
      """;

  @Inject EntityManager entities;
  @Inject FieldCipher cipher;
  @Inject BlindIndex index;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.oidc.token.issuer")
  String issuer;

  boolean isKnown(DemoPerson person) {
    Number rows =
        (Number)
            entities
                .createNativeQuery(KNOWN)
                .setParameter("username", person.username())
                .setParameter("issuer", issuer)
                .getSingleResult();
    return rows.longValue() > 0;
  }

  void add(DemoPerson person, UnionSummary union, String subject) {
    UUID id = Ids.next();
    String number = IdNumber.of(ID_NUMBER.formatted(person.number()), LocalDate.now(clock)).value();
    entities
        .createNativeQuery(INSERT)
        .setParameter("id", id)
        .setParameter("path", union.path())
        .setParameter("issuer", issuer)
        .setParameter("subject", subject)
        .setParameter("username", person.username())
        .setParameter("name", person.name())
        .setParameter("number", cipher.encrypt("staff", "id_number", id, number))
        .setParameter("index", index.of("person.id-number", number))
        .setParameter("duties", new TreeSet<>(person.duties()).toArray(String[]::new))
        .executeUpdate();
  }
}
