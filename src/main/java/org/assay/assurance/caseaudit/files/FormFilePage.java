package org.assay.assurance.caseaudit.files;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where a file is sent for a question of an agency's form.
 *
 * @param back to the question
 * @param attachment whether the question takes files and nothing else
 * @param again files of the form that stand behind other answers
 * @param limit of one file, in megabytes
 */
public record FormFilePage(
    Shell shell,
    String action,
    String back,
    String reference,
    String question,
    boolean attachment,
    List<ErrorLink> errors,
    List<Choice> kinds,
    DateParts date,
    List<Choice> again,
    long limit) {}
