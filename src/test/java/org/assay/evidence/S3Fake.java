package org.assay.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket in memory, which turns away whatever is not signed as Signature Version 4 asks. */
final class S3Fake implements AutoCloseable {
  static final String KEY = "assay-key";
  static final String SECRET = "assay-secret";
  static final String REGION = "eu-west-2";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential="
              + KEY
              + "/(?<date>\\d{8})/eu-west-2/s3/aws4_request, SignedHeaders=(?<headers>[^,]+),"
              + " Signature=(?<signature>[0-9a-f]{64})");

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final HttpServer server;

  S3Fake() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      if (!isSigned(exchange, body)) {
        send(exchange, 403, SampleFiles.bytes("<Error><Code>SignatureDoesNotMatch</Code></Error>"));
        return;
      }
      serve(exchange, body);
    }
  }

  private void serve(HttpExchange exchange, byte[] body) throws IOException {
    var path = exchange.getRequestURI().getRawPath();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        send(exchange, 200, new byte[0]);
      }
      case "DELETE" -> {
        objects.remove(path);
        send(exchange, 204, new byte[0]);
      }
      default -> {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        if (query.contains("list-type=2")) {
          send(exchange, 200, SampleFiles.bytes(page(path, query)));
          return;
        }
        var content = objects.get(path);
        var none = SampleFiles.bytes("<Error><Code>NoSuchKey</Code></Error>");
        send(exchange, content == null ? 404 : 200, content == null ? none : content);
      }
    }
  }

  /** Two objects a page, so that whoever lists has to ask for the next. */
  private String page(String bucket, String query) {
    var folder = bucket.replaceAll("/$", "") + "/";
    var keys =
        objects.keySet().stream()
            .map(path -> path.substring(folder.length()))
            .filter(key -> key.startsWith(parameter(query, "prefix")))
            .filter(key -> key.compareTo(parameter(query, "continuation-token")) > 0)
            .sorted()
            .toList();
    var more = keys.size() > 2;
    var shown = more ? keys.subList(0, 2) : keys;
    return "<ListBucketResult><IsTruncated>"
        + more
        + "</IsTruncated>"
        + (more ? "<NextContinuationToken>" + shown.getLast() + "</NextContinuationToken>" : "")
        + shown.stream()
            .map(
                key ->
                    "<Contents><Key>"
                        + key
                        + "</Key><LastModified>2026-01-14T00:00:00.000Z</LastModified></Contents>")
            .collect(Collectors.joining())
        + "</ListBucketResult>";
  }

  private static String parameter(String query, String name) {
    return Stream.of(query.split("&"))
        .filter(it -> it.startsWith(name + "="))
        .map(it -> it.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean silent =
        exchange.getRequestMethod().equals("HEAD") || status == 204 || body.length == 0;
    exchange.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) exchange.getResponseBody().write(body);
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    var signed = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    if (!signed.matches()) return false;
    var bodyHash = String.valueOf(headers.getFirst("x-amz-content-sha256"));
    if (!bodyHash.equals("UNSIGNED-PAYLOAD") && !bodyHash.equals(sha256(body))) return false;
    var names = signed.group("headers");
    var query = exchange.getRequestURI().getRawQuery();
    var canonical =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            query == null
                ? ""
                : Stream.of(query.split("&")).sorted().collect(Collectors.joining("&")),
            Stream.of(names.split(";"))
                .map(name -> name + ":" + headers.getFirst(name).strip() + "\n")
                .collect(Collectors.joining()),
            names,
            bodyHash);
    var scope = signed.group("date") + "/" + REGION + "/s3/aws4_request";
    var toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.getFirst("x-amz-date"),
            scope,
            sha256(SampleFiles.bytes(canonical)));
    var key = SampleFiles.bytes("AWS4" + SECRET);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign)).equals(signed.group("signature"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
