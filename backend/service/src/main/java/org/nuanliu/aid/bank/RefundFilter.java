package org.nuanliu.aid.bank;

import jakarta.ws.rs.QueryParam;

/** Which refunds a list is about; what is absent does not narrow it. */
public class RefundFilter {

  @QueryParam("state")
  public RulingState state;
}
