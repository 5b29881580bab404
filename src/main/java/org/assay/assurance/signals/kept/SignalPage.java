package org.assay.assurance.signals.kept;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * One signal with what was said and decided.
 *
 * @param questions the page of the questions to the organisation; null where there is none
 * @param explains whether the reader can explain it
 * @param decisions what the reader can decide; empty for who cannot
 * @param errors on the way back from a refusal, with what was typed
 */
public record SignalPage(
    Shell shell,
    long id,
    int version,
    boolean outside,
    String subgroup,
    String organisation,
    String cycle,
    String returnHref,
    String title,
    String explanation,
    String raised,
    String state,
    String tag,
    List<Step> steps,
    @Nullable String questions,
    boolean explains,
    List<Choice> decisions,
    List<ErrorLink> errors,
    @Nullable String typed) {

  /**
   * @param when with who did it
   */
  public record Step(String what, String when, @Nullable String words) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
