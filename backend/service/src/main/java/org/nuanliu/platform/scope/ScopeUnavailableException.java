package org.nuanliu.platform.scope;

import java.sql.SQLException;

/** The database could not be told whose rows to show; the transaction cannot go on. */
public class ScopeUnavailableException extends RuntimeException {

  ScopeUnavailableException(SQLException cause) {
    super(cause);
  }
}
