package org.assay.collection.support;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * One request for support and what was done about it.
 *
 * @param choices what the reader can do with it; empty for the organisation
 * @param errors on the way back from a refusal, with what was typed in note
 */
public record RequestPage(
    Shell shell,
    long id,
    int version,
    String organisation,
    String about,
    @Nullable String said,
    String raised,
    String state,
    List<Done> steps,
    List<Choice> choices,
    List<ErrorLink> errors,
    @Nullable String note) {

  /**
   * @param when with who did it
   */
  public record Done(String what, String when, @Nullable String note) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
