package org.assay.engine.references;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a text, such as a paragraph, an annex or a section of an Act.
 *
 * @param kind "para", "s", "reg", "Annex" and so on; "words" for what has no number
 * @param name the number or letter
 */
record Place(String kind, String name) {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?[A-Z]*";
  private static final Pattern PARAGRAPHS =
      Pattern.compile(
          "\\bparas?\\s+(" + NUMBER + "(?:\\s*(?:-|to|,|and|, and)\\s*(?=\\d)" + NUMBER + ")*)");
  private static final Pattern SPAN =
      Pattern.compile("(" + NUMBER + ")(?:\\s*(?:-|to)\\s*(" + NUMBER + "))?");
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(Annex|Part|fn|p\\.|s\\.|Section|reg|regulation)\\s*([A-Z]\\b|one|two|\\d+[A-Z]*)");

  /** Both ends of each range that a reference names, in its order. */
  static List<Place> all(String written) {
    var places = new ArrayList<Place>();
    PARAGRAPHS
        .matcher(written)
        .results()
        .flatMap(it -> SPAN.matcher(it.group(1)).results())
        .forEach(
            it -> {
              places.add(new Place("para", it.group(1)));
              if (it.group(2) != null) places.add(new Place("para", it.group(2)));
            });
    OTHERS
        .matcher(written)
        .results()
        .forEach(it -> places.add(new Place(kind(it.group(1)), it.group(2))));
    if (places.isEmpty()) places.add(new Place("words", written));
    return places;
  }

  private static String kind(String written) {
    return switch (written) {
      case "s." -> "s";
      case "reg", "regulation" -> "reg";
      default -> written;
    };
  }

  boolean isBetween(Place from, Place to) {
    if (!kind.equals(from.kind)) return false;
    if (name.equals(from.name) || name.equals(to.name)) return true;
    return kind.equals("para")
        && isNumber()
        && from.isNumber()
        && to.isNumber()
        && from.compareTo(this) <= 0
        && compareTo(to) <= 0;
  }

  private boolean isNumber() {
    return name.matches("[\\d.]+");
  }

  /** 3.9 comes before 3.10. */
  private int compareTo(Place other) {
    var mine = name.split("\\.");
    var theirs = other.name.split("\\.");
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      int order = new BigDecimal(mine[i]).compareTo(new BigDecimal(theirs[i]));
      if (order != 0) return order;
    }
    return Integer.compare(mine.length, theirs.length);
  }

  @Override
  public String toString() {
    return kind.equals("words") ? name : kind + " " + name;
  }
}
