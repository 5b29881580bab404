package org.assay.people.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations by words of their names, in any order and in capitals or not. Without a word
 * it finds all.
 *
 * @param words in small letters
 */
public record NameSearch(List<String> words) {
  private static final int MOST = 8;

  public static NameSearch of(@Nullable String typed) {
    return typed == null
        ? new NameSearch(List.of())
        : new NameSearch(
            Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
  }

  public boolean finds(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(small::contains);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** In SQL, on the organisation {@code o}; empty without a word. */
  public String condition() {
    return " and lower(o.name) like ? escape '!'".repeat(words.size());
  }

  /** For the marks of the condition. */
  public Stream<Object> values() {
    return words.stream().map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%");
  }
}
