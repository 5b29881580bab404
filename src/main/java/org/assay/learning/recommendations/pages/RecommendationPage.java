package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation with its whole chain.
 *
 * @param back where the reader's list is
 * @param version for the person who closes it
 * @param work what the reader does as an owner; null when they own no part of it
 * @param judging what the reader does as somebody else; null when they may not
 * @param barred why the reader may not, where they otherwise would; null when they may
 * @param escalating null when it cannot go up, or not by the reader
 * @param edits what stood before, the first first
 * @param mayEdit whether the reader may edit it
 */
public record RecommendationPage(
    Shell shell,
    long id,
    int version,
    String back,
    String ref,
    String words,
    String state,
    String tone,
    StandingView standing,
    List<SummaryRow> facts,
    List<Source> sources,
    List<Owner> owners,
    List<Action> actions,
    List<Update> updates,
    List<Event> looks,
    List<Escalated> escalations,
    @Nullable Work work,
    @Nullable Judging judging,
    @Nullable String barred,
    @Nullable Escalating escalating,
    List<Event> edits,
    boolean mayEdit,
    List<ErrorLink> errors) {

  public record Source(String kind, String reference, String words, @Nullable String found) {}

  public record Owner(String name, String says, @Nullable String reason, @Nullable String href) {}

  /**
   * @param serves how many recommendations it is for, in words; null for this one alone
   * @param gap id of the place where its proof goes
   */
  public record Action(
      String what,
      String more,
      @Nullable String serves,
      @Nullable String proof,
      boolean mayProve,
      long gap,
      @Nullable String typed) {}

  public record Update(
      String quarter,
      String by,
      String done,
      String difference,
      @Nullable String evidence,
      @Nullable String stuck) {}

  /** A look at evidence, the closing, or a re-audit. */
  public record Event(String what, String when, String words) {}

  public record Escalated(
      long id,
      String stage,
      String when,
      String reason,
      @Nullable String decision,
      boolean mayDecide) {}

  /**
   * @param answers empty when the answer does not change any more
   * @param quarters empty when no update can be given
   * @param also other recommendations of the same owner that an action may serve
   */
  public record Work(
      long owner,
      int ownerVersion,
      String name,
      List<Choice> answers,
      @Nullable String reason,
      List<Choice> quarters,
      int updateVersion,
      @Nullable String done,
      @Nullable String difference,
      @Nullable String evidence,
      @Nullable String stuck,
      List<Choice> finished,
      boolean plans,
      @Nullable String what,
      @Nullable String lead,
      DateParts due,
      List<Choice> also) {}

  /**
   * @param shows empty once it is closed
   * @param closings empty when it is closed
   * @param results empty until it is closed as implemented
   * @param reopens whether it is closed and can be opened again
   */
  public record Judging(
      List<Choice> shows,
      @Nullable String seen,
      List<Choice> closings,
      @Nullable String why,
      DateParts again,
      List<Choice> results,
      @Nullable String audit,
      @Nullable String reaudited,
      boolean reopens,
      @Nullable String reopen) {}

  /**
   * @param stage that it goes to
   */
  public record Escalating(String stage, @Nullable String reason) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
