package org.assay.assurance.decisions;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One decision.
 *
 * @param version that the reader sees, for what they send
 * @param decides whether the reader may say what was decided now; {@code follows} and {@code
 *     supersedes} likewise
 * @param escalated whether it was sent to the Executive, which is told why it is taken away
 * @param form what was typed, where it was refused
 */
public record DecisionPage(
    Shell shell,
    long id,
    int version,
    String caption,
    String heading,
    String state,
    String tag,
    List<SummaryRow> facts,
    @Nullable String about,
    @Nullable String href,
    String askedLabel,
    String asked,
    @Nullable String decided,
    List<Event> history,
    boolean decides,
    boolean follows,
    boolean supersedes,
    boolean escalated,
    FormInput form) {

  /**
   * @param words empty where nothing was said
   */
  public record Event(String what, String who, String when, String words) {}

  public List<ErrorLink> errors() {
    return form.errors();
  }

  public @Nullable String error(String box) {
    return ErrorLink.at(form.errors(), box);
  }

  public DateParts day(String box) {
    return form.parts(box);
  }
}
