package org.nuanliu.aid.batch;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements about payments, in the whole service. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementCount implements StatementInspector {

  private static final Pattern PAYING = Pattern.compile("\\b(aid_|household|fund_|todo)");
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** How many there were while the work was done. */
  static int of(Runnable work) {
    int before = COUNT.get();
    work.run();
    return COUNT.get() - before;
  }

  @Override
  public String inspect(String sql) {
    if (PAYING.matcher(sql).find()) {
      COUNT.incrementAndGet();
    }
    return sql;
  }
}
