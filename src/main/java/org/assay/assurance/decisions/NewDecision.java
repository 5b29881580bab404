package org.assay.assurance.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a meeting, or the Executive, to decide.
 *
 * @param body name of the body; not read for what is escalated
 * @param heldOn day of its meeting; null for what is escalated
 */
public record NewDecision(
    DecisionKind kind, String body, @Nullable LocalDate heldOn, About about, String asked) {

  /**
   * What it is about.
   *
   * @param words null for nothing that Assay shows
   * @param href a page of this service; null without one
   * @param returnId null unless it is a return
   */
  public record About(
      DecisionSource source,
      @Nullable String words,
      @Nullable String href,
      @Nullable Long returnId) {
    public static final About NOTHING = new About(DecisionSource.FREE, null, null, null);
  }
}
