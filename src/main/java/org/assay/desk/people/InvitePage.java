package org.assay.desk.people;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where somebody is invited, by hand or with a list.
 *
 * @param whole whether for any place of the partnership, so that one is asked for
 */
public record InvitePage(
    Shell shell,
    List<ErrorLink> errors,
    boolean whole,
    String name,
    String email,
    List<Choice> roles,
    String place,
    DateParts from,
    DateParts until) {}
