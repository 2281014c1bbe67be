package org.nuanliu.devstack.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Single requests whose answers are looked at. */
public final class LabHttp {

  public static final ObjectMapper JSON = new ObjectMapper();

  /** A step of a hundred thousand rows takes its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer with its size in bytes. */
  public record Answer(int status, JsonNode body, int size) {}

  private LabHttp() {}

  public static boolean isOk(String url) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * @param body null for GET
   */
  public static Answer send(String url, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    return send(url, headers, body == null ? null : HttpRequest.BodyPublishers.ofString(body));
  }

  private static Answer send(
      String url, Map<String, String> headers, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request = request(url, headers);
    if (body != null) {
      request.POST(body);
    }
    HttpResponse<byte[]> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(), JSON.readTree(response.body()), response.body().length);
  }

  /** Sends one file as a form does. */
  public static Answer upload(
      String url, Map<String, String> headers, String fileName, byte[] content)
      throws IOException, InterruptedException {
    String boundary = "bench-" + UUID.randomUUID();
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "multipart/form-data; boundary=" + boundary);
    String before =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary, fileName);
    return send(
        url,
        all,
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(before),
            HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
  }

  /** What a POST answers, byte for byte. */
  public static byte[] download(String url, Map<String, String> headers, String body)
      throws IOException, InterruptedException {
    return bytes(request(url, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What a GET answers, byte for byte. */
  public static byte[] fetch(String url, Map<String, String> headers)
      throws IOException, InterruptedException {
    return bytes(request(url, headers));
  }

  private static HttpRequest.Builder request(String url, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private static byte[] bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("应答 " + response.statusCode());
    }
    return response.body();
  }
}
