package org.assay.collection.pulse;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The pulses of an organisation or a partnership, and the form that opens one.
 *
 * @param own whether they are those of the reader's organisation
 * @param opens whether the reader may open one
 * @param cycles beside which one can be opened
 */
public record PulsesPage(
    Shell shell,
    boolean own,
    List<Line> lines,
    boolean opens,
    List<Choice> cycles,
    DateParts first,
    DateParts last,
    List<ErrorLink> errors) {

  /**
   * @param href null where there is nothing to read yet
   */
  public record Line(@Nullable String href, String title, String window, PulsePhase phase) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
