package org.nuanliu.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One sign-in through the realm's page as a browser makes it: authorization code with PKCE, the
 * page's forms, its cookies.
 */
public final class SignIn {

  /** What the token endpoint gave. */
  public record Tokens(String accessToken, String refreshToken, String idToken) {}

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("data-page-id=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final String publicUrl;
  private final String endpoint;

  /** Held by hand: the JDK would not send a Secure cookie to http://localhost, a browser does. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private final String verifier;

  SignIn(String publicUrl) {
    this.publicUrl = publicUrl;
    this.endpoint = publicUrl + "/auth/realms/nuanliu/protocol/openid-connect/";
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    verifier = ENCODER.encodeToString(random);
  }

  public Tokens as(String username, String password) {
    return tokens(post(page(), Map.of("username", username, "password", password)));
  }

  /**
   * @param totpKey key of the second factor
   */
  public Tokens as(String username, String password, String totpKey) {
    var second = post(page(), Map.of("username", username, "password", password));
    return tokens(post(second, Map.of("otp", Totp.code(totpKey, Instant.now()))));
  }

  /** The sign-in page itself. */
  HttpResponse<String> page() {
    return page(parameters());
  }

  HttpResponse<String> page(Map<String, String> parameters) {
    return send(Http.to(endpoint + "auth?" + Http.encode(parameters)));
  }

  /** What the application sends the browser with. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("client_id", "nuanliu-web");
    parameters.put("redirect_uri", publicUrl + "/");
    parameters.put("response_type", "code");
    parameters.put("scope", "openid");
    parameters.put("state", "state");
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
    return parameters;
  }

  /** Fills in the one form of a page. */
  HttpResponse<String> post(HttpResponse<String> page, Map<String, String> fields) {
    Matcher action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw refused(page);
    }
    return send(Http.form(action.group(1).replace("&amp;", "&"), fields));
  }

  /** A fresh pair of tokens for a refresh token. */
  HttpResponse<String> refresh(String refreshToken) {
    return Http.send(
        Http.form(
            endpoint + "token",
            Map.of(
                "grant_type", "refresh_token",
                "client_id", "nuanliu-web",
                "refresh_token", refreshToken)));
  }

  private Tokens tokens(HttpResponse<String> answer) {
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw refused(answer);
    }
    var response =
        Http.send(
            Http.form(
                endpoint + "token",
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    "nuanliu-web",
                    "redirect_uri",
                    publicUrl + "/",
                    "code",
                    code.group(1),
                    "code_verifier",
                    verifier)));
    JsonNode tokens = Http.read(response);
    if (!tokens.has("access_token")) {
      throw new IllegalStateException("没有得到令牌：" + response.body());
    }
    return new Tokens(
        tokens.get("access_token").asText(),
        tokens.get("refresh_token").asText(),
        tokens.get("id_token").asText());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var response = Http.send(request);
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    String location = response.headers().firstValue("Location").orElse("");
    // a required action follows on a page of its own
    return location.contains("/login-actions/") ? send(Http.to(resolve(location))) : response;
  }

  private String resolve(String location) {
    return URI.create(endpoint).resolve(location).toString();
  }

  private static IllegalStateException refused(HttpResponse<String> answer) {
    Matcher page = PAGE.matcher(answer.body());
    return new IllegalStateException(
        "登录没有完成：" + answer.statusCode() + (page.find() ? " " + page.group(1) : ""));
  }

  private String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return ENCODER.encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
