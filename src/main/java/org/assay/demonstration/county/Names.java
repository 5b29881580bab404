package org.assay.demonstration.county;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.answers.WordsLoader;

/** Words that names are made of, by heading of {@code names.txt}. */
public record Names(Map<String, List<String>> byHeading) {
  public static final Names ALL =
      new Names(
          WordsLoader.sections("names.txt").entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, e -> WordsLoader.list(String.join(",", e.getValue())))));

  List<String> of(String heading) {
    return Objects.requireNonNull(byHeading.get(heading), heading);
  }

  public String person(SeededRandom chance) {
    return chance.pick(of("given")) + " " + chance.pick(of("family"));
  }

  /** Fit for an address, for instance {@code st-hilda-s-school}. */
  public static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
