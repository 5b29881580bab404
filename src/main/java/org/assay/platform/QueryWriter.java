package org.assay.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the part of an address after the question mark. */
public final class QueryWriter {
  private QueryWriter() {}

  /** With the question mark; empty when no part has a value. */
  public static String of(Map<String, @Nullable Object> parts) {
    var query =
        parts.entrySet().stream()
            .filter(part -> part.getValue() != null)
            .map(part -> part.getKey() + "=" + encoded(String.valueOf(part.getValue())))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
