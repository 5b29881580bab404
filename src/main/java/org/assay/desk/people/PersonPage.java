package org.assay.desk.people;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One person: what they may do, and what can be done about it.
 *
 * @param signedIn when last, or where their invitation stands
 * @param done what was just done, in words; null for nothing
 * @param invited whether they have not come yet, so that the letter can be sent again
 * @param hasLeft whether they hold nothing any more
 * @param held each role that holds or is to come, with where it is ended
 * @param places of organisations that somebody else can take over
 * @param add what was typed for another role; null for approvers, who invite instead
 */
public record PersonPage(
    Shell shell,
    long id,
    List<ErrorLink> errors,
    @Nullable String done,
    String name,
    String email,
    String signedIn,
    boolean invited,
    boolean hasLeft,
    Table roles,
    List<Choice> held,
    DateParts until,
    List<Choice> places,
    String successorName,
    String successorEmail,
    List<Choice> give,
    String place) {}
