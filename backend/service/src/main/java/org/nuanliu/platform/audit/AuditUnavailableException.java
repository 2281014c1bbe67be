package org.nuanliu.platform.audit;

import java.sql.SQLException;

/** No audit, no effect: the transaction of the call is rolled back and the answer is 503. */
public class AuditUnavailableException extends RuntimeException {

  AuditUnavailableException(SQLException cause) {
    super(cause);
  }
}
