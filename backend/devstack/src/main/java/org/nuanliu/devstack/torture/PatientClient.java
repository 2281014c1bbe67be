package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuanliu.devstack.lab.LabHttp;
import org.nuanliu.devstack.lab.LabIssuer;
import org.nuanliu.devstack.lab.LabPerson;

/**
 * Sends a request until somebody answers it for good, each time with the same key: what a page does
 * whose network breaks.
 */
final class PatientClient {

  /** Nobody answers, or whoever answers says that it is to be asked again. */
  private static final Set<Integer> AGAIN = Set.of(503);

  private static final String IN_FLIGHT = "key-in-flight";
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;
  private static final int MOST_ERRORS = 5;
  private static final long PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final Duration TOKEN_USED = Duration.ofMinutes(4);
  private static final long PATIENCE_MILLIS = 120_000;

  /** To sign one for each request would keep the machine busy with signing. */
  private record Token(String text, Instant at) {}

  private final LabIssuer issuer;
  private final String url;
  private final Map<LabPerson, Token> tokens = new ConcurrentHashMap<>();

  /** Sent without an answer: whether they had an effect only the next attempt tells. */
  final AtomicInteger ambiguous = new AtomicInteger();

  final AtomicInteger requests = new AtomicInteger();
  final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  PatientClient(LabIssuer issuer, String url) {
    this.issuer = issuer;
    this.url = url;
  }

  /**
   * @param version of {@code If-Match}; null for none
   * @param body JSON
   */
  LabHttp.Answer post(LabPerson who, String path, String key, Integer version, String body) {
    return untilAnswered(
        who, path, key, version, headers -> LabHttp.send(url + path, headers, body));
  }

  LabHttp.Answer upload(
      LabPerson who, String path, String key, Integer version, String fileName, byte[] content) {
    return untilAnswered(
        who, path, key, version, headers -> LabHttp.upload(url + path, headers, fileName, content));
  }

  LabHttp.Answer get(LabPerson who, String path) {
    return untilAnswered(who, path, null, null, headers -> LabHttp.send(url + path, headers, null));
  }

  /** A file, asked for until it is there. */
  byte[] download(LabPerson who, String path, String body) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    for (int attempt = 1; System.currentTimeMillis() < end; attempt++) {
      requests.incrementAndGet();
      try {
        return LabHttp.download(url + path, headers(who, null, null), body);
      } catch (IOException cut) {
        ambiguous.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause(attempt);
    }
    throw new IllegalStateException("两分钟没有答复：" + path);
  }

  private interface Sending {
    LabHttp.Answer send(Map<String, String> headers) throws IOException, InterruptedException;
  }

  private LabHttp.Answer untilAnswered(
      LabPerson who, String path, String key, Integer version, Sending sending) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    int errors = 0;
    for (int attempt = 1; System.currentTimeMillis() < end; attempt++) {
      requests.incrementAndGet();
      try {
        LabHttp.Answer answer = sending.send(headers(who, key, version));
        if (answer.status() == SERVER_ERROR) {
          faults.add("500 " + path + " " + answer.body());
          if (++errors == MOST_ERRORS) {
            throw new IllegalStateException("总是 500：" + path);
          }
        }
        if (answer.status() < SERVER_ERROR && !isInFlight(answer.status(), answer.body())) {
          return answer;
        }
        if (answer.status() > SERVER_ERROR && !AGAIN.contains(answer.status())) {
          faults.add(answer.status() + " " + path);
        }
      } catch (IOException cut) {
        ambiguous.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause(attempt);
    }
    throw new IllegalStateException("两分钟没有答复：" + path);
  }

  private static boolean isInFlight(int status, JsonNode body) {
    return status == CONFLICT && body.path("type").asText().endsWith(IN_FLIGHT);
  }

  private Map<String, String> headers(LabPerson who, String key, Integer version) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + token(who));
    headers.put("Content-Type", "application/json");
    if (key != null) {
      headers.put("Idempotency-Key", key);
    }
    if (version != null) {
      headers.put("If-Match", "\"" + version + "\"");
    }
    return headers;
  }

  private String token(LabPerson who) {
    return tokens.compute(
            who,
            (person, known) ->
                known != null && Instant.now().isBefore(known.at.plus(TOKEN_USED))
                    ? known
                    : new Token(issuer.token(person), Instant.now()))
        .text;
  }

  /** Longer each time, as a page waits. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS * attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
