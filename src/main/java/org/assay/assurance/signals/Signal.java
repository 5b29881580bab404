package org.assay.assurance.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a moderator may ask about.
 *
 * @param count how many answers it is about
 * @param of out of how many that it could have been about
 * @param explanation for the organisation and the moderator alike, with both numbers
 * @param questions keys of those that it is about; empty where it is about the return as a whole
 */
public record Signal(Kind kind, int count, int of, String explanation, List<String> questions) {

  /** About the return as a whole. */
  public Signal(Kind kind, int count, int of, String explanation) {
    this(kind, count, of, explanation, List.of());
  }

  /** In the order in which they are read. */
  public enum Kind {
    BROUGHT_FORWARD_AT_ONCE("Last year’s answers confirmed faster than they can be read"),
    ONE_OPTION_IN_A_ROW("The same answer many times in a row"),
    TOP_WITHOUT_EVIDENCE("Highest answers without evidence"),
    OLD_EVIDENCE("Evidence older than the form asks for"),
    MUCH_NOT_APPLICABLE("Many questions said not to apply"),
    COUNT_ABOVE_STATED("A count above what the return states"),
    ABOVE_MODERATION("Much higher than what moderators found last time"),
    ABOVE_AUDIT("Higher than a case audit about the same priority"),
    ABOVE_OTHERS("Higher than what other organisations say"),
    ABOVE_PULSE("Higher than what staff say");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In a few words, for lists. */
    public String label() {
      return label;
    }

    /** As an address names it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(@Nullable String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }
}
