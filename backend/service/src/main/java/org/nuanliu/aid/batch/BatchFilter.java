package org.nuanliu.aid.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.nuanliu.aid.batch.domain.BatchState;

/** Which batches a list is about; what is absent does not narrow it. */
public class BatchFilter {

  @QueryParam("state")
  public BatchState state;

  @QueryParam("source")
  @Size(max = 40)
  public String source;

  @QueryParam("year")
  @Min(2000)
  @Max(2100)
  public Integer year;
}
