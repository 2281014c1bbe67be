package org.nuanliu.platform.idempotency;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Leaves the operation with the answer that was given before; nothing is done again. */
class Replay extends WebApplicationException {

  Replay(StoredAnswer answer) {
    super(response(answer));
  }

  private static Response response(StoredAnswer answer) {
    var response =
        Response.status(answer.status())
            .entity(answer.body())
            .header("Idempotent-Replayed", "true");
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE);
    }
    if (answer.etag() != null) {
      response.header(HttpHeaders.ETAG, answer.etag());
    }
    if (answer.location() != null) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    return response.build();
  }
}
