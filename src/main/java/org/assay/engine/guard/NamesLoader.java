package org.assay.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The word lists that come with the service: given names, and words that are nobody's name. */
final class NamesLoader {
  private NamesLoader() {}

  static Set<String> load(String list) {
    try (var in = NamesLoader.class.getResourceAsStream("/guard/" + list + ".txt")) {
      var words = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var all = new HashSet<String>();
      Arrays.stream(words.split("\\s+"))
          .filter(w -> !w.isEmpty())
          .map(NamesLoader::plain)
          .forEach(all::add);
      return Set.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The list " + list + " cannot be read. Build the service again.", e);
    }
  }

  /** In small letters and without accents. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
