package org.nuanliu.aid.batch;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.aid.batch.domain.LineState;

/** Which lines a list is about; what is absent does not narrow it. */
public class LineFilter {

  @QueryParam("batch")
  public UUID batch;

  @QueryParam("state")
  public LineState state;

  @Parameter(description = "退票以后还没有重新发放的")
  @QueryParam("open")
  public Boolean open;
}
