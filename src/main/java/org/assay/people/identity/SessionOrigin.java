package org.assay.people.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the owner recognises a session by.
 *
 * @param device for instance "Firefox on Windows"
 * @param network the network address without its last part
 * @param provider the single sign-on that it was begun with; null for a password
 */
public record SessionOrigin(String device, String network, @Nullable String provider) {
  static final SessionOrigin UNKNOWN = new SessionOrigin("", "", null);

  /** The first that is found counts: most browsers name others beside themselves. */
  private static final Map<Pattern, String> BROWSERS =
      ordered(
          "Edg",
          "Edge",
          "OPR",
          "Opera",
          "Firefox|FxiOS",
          "Firefox",
          "Chrome|CriOS",
          "Chrome",
          "Safari",
          "Safari");

  private static final Map<Pattern, String> SYSTEMS =
      ordered(
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Android",
          "Android",
          "Windows",
          "Windows",
          "CrOS",
          "ChromeOS",
          "Mac OS X|Macintosh",
          "Mac",
          "Linux",
          "Linux");

  /**
   * @param address that the request comes from
   */
  public static SessionOrigin of(HttpRequest<?> request, String address) {
    var agent = String.valueOf(request.getHeaders().get(HttpHeaders.USER_AGENT));
    return new SessionOrigin(device(agent), prefix(address), null);
  }

  public SessionOrigin by(String singleSignOn) {
    return new SessionOrigin(device, network, singleSignOn);
  }

  static String device(String agent) {
    var browser = first(BROWSERS, agent);
    var system = first(SYSTEMS, agent);
    if (browser == null) return "A program";
    return system == null ? browser : browser + " on " + system;
  }

  /** The first three parts of an IPv4 address, the first three groups of an IPv6 one. */
  static String prefix(String address) {
    var four = address.contains(".") && !address.contains(":");
    var parts = address.split(four ? "\\." : ":", -1);
    return parts.length < 4
        ? address
        : String.join(four ? "." : ":", parts[0], parts[1], parts[2]) + (four ? ".*" : ":*");
  }

  private static @Nullable String first(Map<Pattern, String> names, String agent) {
    return names.entrySet().stream()
        .filter(it -> it.getKey().matcher(agent).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Map<Pattern, String> ordered(String... pairs) {
    var all = new java.util.LinkedHashMap<Pattern, String>();
    for (var i = 0; i < pairs.length; i += 2) all.put(Pattern.compile(pairs[i]), pairs[i + 1]);
    return all;
  }
}
