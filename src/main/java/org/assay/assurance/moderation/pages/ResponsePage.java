package org.assay.assurance.moderation.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The moderated scores of a return, what its organisation says to them, and the reply.
 *
 * @param state what was said so far, or until when it can be
 * @param responds whether the reader can answer for the organisation now
 * @param decides whether the reader can reply to the challenge now
 * @param challenges whether "challenge" was chosen, where something could not be saved
 */
public record ResponsePage(
    Shell shell,
    String address,
    String back,
    String organisation,
    String cycle,
    String state,
    List<Standard> standards,
    List<Row> rows,
    boolean responds,
    boolean decides,
    boolean challenges,
    List<ErrorLink> errors) {

  /**
   * @param claimed as a whole per cent; empty when nothing in it is scored; {@code moderated}
   *     likewise
   */
  public record Standard(String title, String claimed, String moderated, int marked) {}

  /**
   * One marked question.
   *
   * @param moderated what moderators found, before any challenge
   * @param why their reason; null where they agree with the claim and say nothing
   * @param challenge why the organisation challenges it; null when it does not
   * @param decided the final score with its reason; null before, or without a challenge
   * @param choices for the reply; empty unless the reader can reply to this one
   * @param typed what was typed, where nothing could be saved
   */
  public record Row(
      String key,
      String ref,
      String text,
      String claimed,
      String moderated,
      @Nullable String why,
      @Nullable String challenge,
      @Nullable String decided,
      List<Choice> choices,
      String typed) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
