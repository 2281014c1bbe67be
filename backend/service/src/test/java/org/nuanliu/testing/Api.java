package org.nuanliu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests of one person. Every answer is held against the contract. */
public final class Api {

  /** Asked for each request, because tokens run out; null for nobody. */
  private final Supplier<String> token;

  private Api(Supplier<String> token) {
    this.token = token;
  }

  /** The person of {@link TestTree#token(String, String...)}. */
  public static Api as(String path, String... duties) {
    TestTree.token(path, duties);
    return new Api(() -> TestTree.token(path, duties));
  }

  /** Another person with the same duties at the same union. */
  public static Api as(Person who, String path, String... duties) {
    TestTree.tokenOf(who.name(), path, duties);
    return new Api(() -> TestTree.tokenOf(who.name(), path, duties));
  }

  /** Tells apart persons who hold the same duties at the same union. */
  public enum Person {
    FIRST,
    SECOND,
    THIRD
  }

  public static Api withToken(String token) {
    return new Api(() -> token);
  }

  public static Api anonymous() {
    return new Api(null);
  }

  /** A request to be completed by hand. */
  public RequestSpecification request() {
    var request = given().filter(ContractFilter.INSTANCE).accept(ContentType.JSON);
    return token == null ? request : request.header("Authorization", "Bearer " + token.get());
  }

  public Response get(String path, Object... params) {
    return request().get(path, params);
  }

  /** A POST with a key of its own. */
  public Response post(String path, Object body, Object... params) {
    return body(request().header("Idempotency-Key", UUID.randomUUID().toString()), body)
        .post(path, params);
  }

  /** A POST that changes a record: with its version. */
  public Response post(int version, String path, Object body, Object... params) {
    var request =
        request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"" + version + "\"");
    return body(request, body).post(path, params);
  }

  public Response put(int version, String path, Object body, Object... params) {
    return body(request().header("If-Match", "\"" + version + "\""), body).put(path, params);
  }

  public Response delete(int version, String path, Object... params) {
    return request().header("If-Match", "\"" + version + "\"").delete(path, params);
  }

  private static RequestSpecification body(RequestSpecification request, Object body) {
    return body == null ? request : request.contentType(ContentType.JSON).body(body);
  }
}
