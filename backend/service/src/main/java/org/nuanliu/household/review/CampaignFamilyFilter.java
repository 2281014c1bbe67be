package org.nuanliu.household.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which families of a campaign a list is about. */
public class CampaignFamilyFilter {

  /** How far a family is. */
  public enum Standing {
    /** Nobody has begun. */
    WAITING("i.done_on IS NULL AND i.started_on IS NULL"),
    STARTED("i.done_on IS NULL AND i.started_on IS NOT NULL"),
    DONE("i.done_on IS NOT NULL");

    private final String condition;

    Standing(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }

  @QueryParam("standing")
  public Standing standing;

  @Parameter(description = "只看这个工会及其下级的家庭")
  @QueryParam("union")
  public UUID union;
}
