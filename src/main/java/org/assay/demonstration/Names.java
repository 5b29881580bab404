package org.assay.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Words that names are made of, by heading of {@code names.txt}. */
record Names(Map<String, List<String>> byHeading) {
  static final Names ALL =
      new Names(
          WordsLoader.sections("names.txt").entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, e -> WordsLoader.list(String.join(",", e.getValue())))));

  List<String> of(String heading) {
    return Objects.requireNonNull(byHeading.get(heading), heading);
  }

  String person(Chance chance) {
    return chance.pick(of("given")) + " " + chance.pick(of("family"));
  }

  /** Fit for an address, for instance {@code st-hilda-s-school}. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
