package org.assay.collection.respond;

import java.util.List;
import org.assay.engine.answering.AnswerCount;
import org.assay.platform.Shell;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * The standards of a return with how far each is.
 *
 * @param own whether it is the return of the reader's own organisation
 * @param person who looks at it
 * @param colleagues who else is in this return now, and where
 * @param description what the question set is for, in its author's words; null when not said
 * @param deadline in words, with what happens after it
 * @param stage what state the return is in, for people
 * @param lettersMissing whether standards that do not apply leave a gap among the letters
 * @param count how many questions are answered, by the rule by which the check page finds what is
 *     missing
 * @param toFix what is wrong with answers that were given
 * @param awaiting what follows; null unless the return waits for its sign-off
 * @param past what comes from last time; null when nothing does
 * @param note why it was sent back or reopened; null otherwise
 * @param reopened what moderators ask about it; null unless it is open for those questions alone
 * @param submissions how many times it has been signed off
 * @param mayGive whether the reader shares standards out to colleagues
 * @param support with how many things it asked for support
 * @param moderated whether the reader may read what moderation found in it
 * @param visits how many visits about it the reader can read
 * @param signals how many points a moderator may ask about; {@code toExplain} of them wait for the
 *     organisation’s explanation
 * @param whole whether the reader sees all of the return
 * @param offered whether answers from another partnership wait to be confirmed
 * @param area whom to ring about a child and what to follow here; empty when nothing is set
 */
public record TaskListPage(
    Shell shell,
    long returnId,
    boolean own,
    long person,
    List<String> colleagues,
    String organisation,
    String cycle,
    @Nullable String description,
    String deadline,
    Stage stage,
    @Nullable String note,
    @Nullable ReopenedPart reopened,
    List<TaskItem> items,
    boolean lettersMissing,
    AnswerCount count,
    int toFix,
    @Nullable Awaiting awaiting,
    boolean maySignOff,
    @Nullable PastLink past,
    boolean mayReopen,
    int submissions,
    boolean mayGive,
    int support,
    boolean moderated,
    int visits,
    int signals,
    int toExplain,
    boolean whole,
    boolean offered,
    List<SummaryRow> area) {

  /** What the page offers to do next. */
  public enum Stage {
    /** Answers can be given. */
    OPEN,
    /** Sent, and waiting for the approver. */
    AWAITING,
    /** Signed off and locked. */
    SUBMITTED,
    /** The cycle takes no answers, and this return was never sent. */
    CLOSED
  }
}
