package org.assay.assurance.scrutiny;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assay.assurance.scrutiny.ScrutinyEntry.Kind;

/**
 * A comment with all that was said about it.
 *
 * @param entries in the order in which they were said; the first is the scrutineer's
 */
public record ScrutinyComment(CommentedFigure about, List<ScrutinyEntry> entries) {

  /** Whose turn it is. */
  public enum State {
    WAITING("Waiting for a reply", "govuk-tag--yellow"),
    ANSWERED("Answered", "govuk-tag--blue"),
    SETTLED("Settled", "govuk-tag--green");

    private final String label;
    private final String tag;

    State(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }
  }

  public long id() {
    return Objects.requireNonNull(about.id());
  }

  /** By the last that was said. */
  public State state() {
    return switch (entries.getLast().kind()) {
      case COMMENT -> State.WAITING;
      case REPLY -> State.ANSWERED;
      case SETTLED -> State.SETTLED;
    };
  }

  /** Settled comments take no more words. */
  public boolean isOpen() {
    return entries.getLast().kind() != Kind.SETTLED;
  }

  /** The scrutineer's own words at the beginning. */
  public String words() {
    return Objects.requireNonNullElse(entries.getFirst().words(), "");
  }
}
