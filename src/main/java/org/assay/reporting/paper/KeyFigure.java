package org.assay.reporting.paper;

/** A number that stands out at the top of a paper, with what it counts and out of what. */
public record KeyFigure(String value, String label, String note) {
  /** What files, which have no room at the top, call all of them together. */
  public static final String HEADING = "Key figures";

  public String inWords() {
    return value
        + " "
        + label
        + (note.isEmpty() ? "" : (note.startsWith("of ") ? ", " : ": ") + note);
  }
}
