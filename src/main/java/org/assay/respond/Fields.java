package org.assay.respond;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the boxes of a form, by the boxes' names: as posted, or as an answer would have
 * filled them. A page is built from this alone, so that a refused form comes back with what was
 * typed.
 */
public record Fields(Map<String, List<String>> values) {
  public static final Fields NONE = new Fields(Map.of());

  /** A posted form, in which a box that occurs once is not a list. */
  static Fields posted(Map<String, Object> form) {
    var values = new LinkedHashMap<String, List<String>>();
    form.forEach(
        (name, value) ->
            values.put(
                name,
                value instanceof List<?> many
                    ? many.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value))));
    return new Fields(values);
  }

  /** Trimmed; null when the box is empty or not there. */
  public @Nullable String get(String name) {
    var typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() || typed.getFirst().isBlank() ? null : typed.getFirst().strip();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  public boolean ticked(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether the page that was posted asked the question at all. */
  boolean asks(String key) {
    return values.containsKey(key + ".version");
  }

  boolean anyStartsWith(String prefix) {
    return values.entrySet().stream()
        .anyMatch(
            e ->
                e.getKey().startsWith(prefix) && e.getValue().stream().anyMatch(v -> !v.isBlank()));
  }

  /** A form that does not say who typed it is taken for the caller's. */
  boolean typedBy(Caller caller) {
    var person = get("person");
    return person == null || person.equals(Long.toString(caller.personId()));
  }

  /** Whether the last row that the page had, of evidence or of a list, is in use. */
  boolean full(String key) {
    return lastInUse(key + ".evidence.", ".text") || lastInUse(key + ".value.", ".row");
  }

  private boolean lastInUse(String before, String after) {
    var last = -1;
    while (values.containsKey(before + (last + 1) + after)) last++;
    var row = before + last + ".";
    return values.entrySet().stream()
        .filter(e -> e.getKey().startsWith(row) && !e.getKey().equals(row + "row"))
        .anyMatch(e -> e.getValue().stream().anyMatch(v -> !v.isBlank()));
  }

  Fields with(Fields more) {
    var both = new LinkedHashMap<>(values);
    both.putAll(more.values());
    return new Fields(both);
  }

  /** Collects boxes while an answer is spread over them. */
  static final class Writing {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void put(String name, @Nullable Object value) {
      if (value != null) values.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString());
    }

    Fields done() {
      return new Fields(values);
    }
  }
}
