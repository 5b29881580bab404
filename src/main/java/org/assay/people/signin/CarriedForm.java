package org.assay.people.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended. It travels through the page to sign in on as
 * hidden boxes and is kept nowhere else.
 *
 * @param target the address that it was sent to, within this service
 */
public record CarriedForm(String target, List<Box> boxes) {
  static final int MOST_BOXES = 1000;
  static final int MOST_CHARACTERS = 500_000;
  private static final String TARGET = "carried-to";
  private static final String PREFIX = "carried:";

  public record Box(String name, String value) {
    /** On the page to sign in on, where it must not be taken for a box of that page. */
    public String carriedName() {
      return PREFIX + name;
    }
  }

  /** Null when it is too much to carry, or nothing that can be carried. */
  static @Nullable CarriedForm of(String target, Map<String, Object> form) {
    var boxes = new ArrayList<Box>();
    form.forEach((name, value) -> add(boxes, name, value));
    var length = boxes.stream().mapToInt(b -> b.name().length() + b.value().length()).sum();
    return boxes.size() <= MOST_BOXES && length <= MOST_CHARACTERS && within(target)
        ? new CarriedForm(target, List.copyOf(boxes))
        : null;
  }

  /** What the page to sign in on brought along; null when nothing. */
  static @Nullable CarriedForm carried(Map<String, Object> sent) {
    if (!(sent.get(TARGET) instanceof String target)) return null;
    var boxes = new ArrayList<Box>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) add(boxes, name.substring(PREFIX.length()), value);
        });
    return within(target) ? new CarriedForm(target, List.copyOf(boxes)) : null;
  }

  private static void add(List<Box> boxes, String name, Object value) {
    if (value instanceof List<?> many) many.forEach(one -> add(boxes, name, one));
    else boxes.add(new Box(name, String.valueOf(value)));
  }

  private static boolean within(String target) {
    return target.matches(
        "/(returns/\\d{1,18}/standards|audit-forms/\\d{1,18}/sections)/[\\w\\-.]{1,100}");
  }
}
