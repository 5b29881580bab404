package org.assay.assurance.signals;

/**
 * Something that a moderator may ask about.
 *
 * @param count how many answers it is about
 * @param of out of how many that it could have been about
 * @param explanation for the organisation and the moderator alike, with both numbers
 */
public record Signal(Kind kind, int count, int of, String explanation) {

  /** In the order in which they are read. */
  public enum Kind {
    BROUGHT_FORWARD_AT_ONCE,
    ONE_OPTION_IN_A_ROW,
    TOP_WITHOUT_EVIDENCE,
    OLD_EVIDENCE,
    MUCH_NOT_APPLICABLE,
    COUNT_ABOVE_STATED
  }
}
