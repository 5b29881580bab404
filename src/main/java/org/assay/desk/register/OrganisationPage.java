package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of the register.
 *
 * @param follows lines such as "Hill School converted to this on 1 September 2026", with links
 * @param typed what was typed in its forms
 */
public record OrganisationPage(
    Shell shell,
    boolean admin,
    long id,
    String name,
    @Nullable String closed,
    List<ErrorLink> errors,
    List<SummaryRow> facts,
    List<Link> follows,
    @Nullable Table inspections,
    Table history,
    Typed typed) {

  public record Link(String text, String name, String href) {}

  /** The boxes of the forms below. */
  public record Typed(
      DateParts closing,
      String other,
      List<Choice> kinds,
      DateParts followedOn,
      String body,
      String judgement,
      DateParts inspected) {}
}
