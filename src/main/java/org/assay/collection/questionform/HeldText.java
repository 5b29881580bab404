package org.assay.collection.questionform;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.assay.engine.guard.Kind;

/**
 * Free text that may identify a child, shown back to its writer alone.
 *
 * @param field its place in the answer with dots, for instance {@code action.what}
 * @param places what in it caught the eye
 * @param mayConfirm whether its writer may say why it identifies nobody; otherwise it has to go
 */
public record HeldText(String question, String field, List<Place> places, boolean mayConfirm) {
  static final String TICK = "confirm";
  static final String REASON = "confirmed";

  /**
   * @param words as they were typed
   */
  public record Place(Kind kind, String words) {}

  /** Of the box, below the question's key. */
  public String tick() {
    return TICK + "." + field;
  }

  public String reason() {
    return REASON + "." + field;
  }

  /** What is quoted, with what it looks like. */
  public String quoted() {
    return places.stream()
        .map(place -> "“%s” (%s)".formatted(place.words(), place.kind().label()))
        .distinct()
        .collect(joining(", "));
  }

  public String where() {
    return switch (field.split("\\.")[0]) {
      case "comment" -> "In your comment";
      case "reason" -> "In your reason";
      case "evidence" -> "In your evidence";
      case "action" -> "In your action";
      default -> "In your answer";
    };
  }

  String message() {
    return mayConfirm
        ? "%s may identify a child. %s Or confirm here that it does not."
            .formatted(quoted(), places.getFirst().kind().advice())
        : "%s may identify a child. Take it out: it cannot be kept here.".formatted(quoted());
  }
}
