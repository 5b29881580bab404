package org.assay.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The parts of a Word document that are the same in every one, from {@code reports/form/word}. */
final class WordPartsLoader {
  private WordPartsLoader() {}

  static String text(String name) {
    try (var in = WordPartsLoader.class.getResourceAsStream("/reports/form/word/" + name)) {
      if (in == null) throw new IllegalStateException("There is no part " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
