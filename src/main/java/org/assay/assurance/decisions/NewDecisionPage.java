package org.assay.assurance.decisions;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Asks a meeting, or the Executive.
 *
 * @param executive name of the body that it is escalated to; null for a meeting
 * @param about what it is about; empty for nothing that Assay shows
 * @param source code of what it is about, {@code href} its page and {@code returnId} its return,
 *     each empty without one
 */
public record NewDecisionPage(
    Shell shell,
    @Nullable String executive,
    List<Choice> bodies,
    String about,
    String source,
    String href,
    String returnId,
    FormInput form) {

  public List<ErrorLink> errors() {
    return form.errors();
  }

  public @Nullable String error(String box) {
    return ErrorLink.at(form.errors(), box);
  }

  public DateParts held() {
    return form.parts("held");
  }
}
