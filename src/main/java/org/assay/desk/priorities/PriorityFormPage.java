package org.assay.desk.priorities;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * One priority in a form.
 *
 * @param tag of a priority that is there; null for a new one
 * @param tags from which a new one takes its own
 * @param lines how the plan will know, with some left empty
 */
public record PriorityFormPage(
    Shell shell,
    @Nullable String tag,
    List<ErrorLink> errors,
    List<Choice> tags,
    String title,
    String owner,
    DateParts starts,
    DateParts ends,
    List<Line> lines) {

  /**
   * @param number of the line, from 1
   */
  public record Line(int number, String words, List<Choice> sources) {}

  public String action() {
    return tag == null ? "/settings/priorities" : "/settings/priorities/" + tag;
  }
}
