package org.assay.desk.register;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where an organisation is added or changed by hand.
 *
 * @param action where the form goes
 * @param back where its reader came from
 * @param plain boxes of one line
 */
public record OrganisationFormPage(
    Shell shell,
    String action,
    String back,
    List<ErrorLink> errors,
    String name,
    List<Choice> types,
    List<Choice> sectors,
    List<Choice> phases,
    List<Choice> districts,
    List<Choice> traits,
    DateParts opened,
    List<Box> plain) {

  public record Box(String name, String label, String value) {}
}
