package org.nuanliu.aid.clue;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clues a list is about; what is absent does not narrow it. */
public class AidClueFilter {

  @QueryParam("kind")
  @Pattern(regexp = "[a-z-]{1,20}")
  public String kind;

  @Parameter(description = "open 只看没有处理的，handled 只看处理过的")
  @QueryParam("state")
  @Pattern(regexp = "open|handled")
  public String state;
}
