package org.assay.engine.references;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.engine.questionset.Question.Force;

/** What each paragraph of the law and guidance says, as far as somebody has read it. */
final class Paragraphs {
  private final Map<String, String> keysByTitle = new HashMap<>();
  private final List<Row> rows;

  /** Nothing to do, may be done, or of the force of a question. */
  enum Strength {
    INFO,
    MAY,
    SHOULD,
    MUST;

    boolean carries(Force force) {
      return switch (force) {
        case MUST -> this == MUST;
        case SHOULD -> this == MUST || this == SHOULD;
        case LOCAL -> true;
      };
    }
  }

  /** How it is known what a paragraph says. */
  enum Known {
    READ,
    TOLD,
    UNREAD
  }

  record Row(String text, Place from, Place to, Strength strength, Known known, String says) {
    boolean holds(Place place) {
      return place.isBetween(from, to);
    }
  }

  Paragraphs() {
    for (var line : lines("texts")) keysByTitle.put(line[1], line[0]);
    rows = lines("paragraphs").stream().map(Paragraphs::row).toList();
  }

  List<Row> rows() {
    return rows;
  }

  /** Key of the text that a set calls so; empty when the table has none of its paragraphs. */
  Optional<String> text(String title) {
    return Optional.ofNullable(keysByTitle.get(title));
  }

  List<Row> at(String text, Place place) {
    return rows.stream().filter(it -> it.text().equals(text) && it.holds(place)).toList();
  }

  private static Row row(String[] cells) {
    var range = Place.all(cells[1].matches("\\d.*") ? "para " + cells[1] : cells[1]);
    return new Row(
        cells[0],
        range.getFirst(),
        range.getLast(),
        Strength.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)),
        Known.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
        cells[4]);
  }

  private static List<String[]> lines(String name) {
    try (var in = Paragraphs.class.getResourceAsStream("/references/" + name + ".txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(it -> Arrays.stream(it.split("\\|")).map(String::strip).toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
