package org.nuanliu.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nuanliu.platform.crypto.CryptoProvider;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;

/** Puts the effect of an operation and the memory of its answer into one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

  static final String KEY = "Idempotency-Key";

  /** 16 to 255 printable characters, bare or as a quoted string of structured fields (RFC 8941). */
  private static final Pattern FORM = Pattern.compile("\"?([\\x21\\x23-\\x7e]{16,255})\"?");

  private static final Duration RETRY = Duration.ofSeconds(2);

  @Inject HttpHeaders headers;
  @Inject CurrentCaller caller;
  @Inject IdempotencyStore store;
  @Inject CryptoProvider crypto;
  @Inject ObjectMapper mapper;

  @AroundInvoke
  Object once(InvocationContext operation) throws Exception {
    var request =
        new IdempotencyStore.Request(
            caller.find().map(Caller::staffId).map(Object::toString).orElse("public"),
            operation.getMethod().getName(),
            key(),
            meaning(operation.getParameters()));
    return QuarkusTransaction.joiningExisting()
        .timeout(operation.getMethod().getAnnotation(Idempotent.class).seconds())
        .call(
            () -> {
              var earlier = store.claim(request);
              if (earlier.isPresent()) {
                throw new Replay(earlier.get());
              }
              Object answer = inTime(operation);
              store.keep(request, kept(operation, answer));
              return answer;
            });
  }

  /**
   * Whoever takes longer than a transaction may is rolled back from outside, and with the
   * transaction goes the scope: that nothing is found then does not mean that it is not there.
   */
  private static Object inTime(InvocationContext operation) throws Exception {
    try {
      return operation.proceed();
    } catch (Problem problem) {
      int status = QuarkusTransaction.getStatus();
      if (status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK) {
        throw problem;
      }
      throw new Problem(PlatformProblem.UNAVAILABLE).retryAfter(RETRY);
    }
  }

  private String key() {
    String header = headers.getHeaderString(KEY);
    if (header == null) {
      throw new Problem(PlatformProblem.KEY_MISSING);
    }
    var form = FORM.matcher(header);
    if (!form.matches()) {
      throw new Problem(PlatformProblem.KEY_MISSING)
          .detail("Idempotency-Key 应为 16 至 255 个可见字符，建议用 UUID。");
    }
    return form.group(1);
  }

  /**
   * What the request means, each part with its length before it, so that no two requests look the
   * same.
   */
  private String meaning(Object[] parameters) throws IOException {
    ObjectWriter writer = mapper.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    var meaning = new StringBuilder();
    for (Object parameter : parameters) {
      String part =
          parameter instanceof FileUpload file
              ? HexFormat.of().formatHex(crypto.digest(Files.readAllBytes(file.uploadedFile())))
              : writer.writeValueAsString(parameter);
      meaning.append(part.length()).append(':').append(part);
    }
    return meaning.toString();
  }

  private StoredAnswer kept(InvocationContext operation, Object answer) throws IOException {
    if (answer instanceof RestResponse<?> response) {
      return new StoredAnswer(
          response.getStatus(),
          response.getHeaderString(HttpHeaders.ETAG),
          response.getHeaderString(HttpHeaders.LOCATION),
          json(response.getEntity()));
    }
    boolean empty = operation.getMethod().getReturnType() == void.class;
    return new StoredAnswer(empty ? 204 : 200, null, null, json(answer));
  }

  private String json(Object body) throws IOException {
    return body == null ? null : mapper.writeValueAsString(body);
  }
}
