package org.assay.desk.leads;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The leads of one organisation, and where one is added or changed.
 *
 * @param changing id of the lead whose details are in the form; 0 for a new one
 */
public record OrganisationLeadsPage(
    Shell shell,
    List<ErrorLink> errors,
    boolean keeps,
    long organisationId,
    String organisation,
    List<Line> lines,
    long changing,
    List<Choice> roles,
    DateParts trained,
    Form form) {

  /**
   * @param facts what is known, in words
   */
  public record Line(long id, String title, @Nullable String stale, List<String> facts) {}

  public record Form(
      String department,
      String name,
      String post,
      String email,
      String telephone,
      String deputy,
      String cover) {}
}
