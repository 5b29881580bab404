package org.assay.platform;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be dealt with, to be sent again as it was. It travels in the page as hidden
 * boxes and is kept nowhere else.
 *
 * @param target where it was sent to, within this service
 */
public record SentForm(String target, List<Box> boxes) {
  private static final int MOST_BOXES = 4000;
  private static final int MOST_CHARACTERS = 500_000;
  private static final String PASSWORD = "password";

  /** One box of it. */
  public record Box(String name, String value) {}

  /** Null when nothing was read yet, or when it is too much, or no matter for a page. */
  static @Nullable SentForm of(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.POST
        || !request
            .getContentType()
            .map(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
            .orElse(false)) return null;
    var form = request.getBody(Argument.mapOf(String.class, Object.class)).orElse(Map.of());
    var boxes = new ArrayList<Box>();
    form.forEach((name, value) -> add(boxes, name, value));
    var length = boxes.stream().mapToInt(box -> box.name().length() + box.value().length()).sum();
    return boxes.isEmpty() || boxes.size() > MOST_BOXES || length > MOST_CHARACTERS || secret(boxes)
        ? null
        : new SentForm(request.getUri().toString(), List.copyOf(boxes));
  }

  private static void add(List<Box> boxes, String name, Object value) {
    if (value instanceof List<?> many) many.forEach(one -> add(boxes, name, one));
    else boxes.add(new Box(name, String.valueOf(value)));
  }

  /** A password never stands in a page. */
  private static boolean secret(List<Box> boxes) {
    return boxes.stream().anyMatch(box -> box.name().toLowerCase(Locale.ROOT).contains(PASSWORD));
  }
}
