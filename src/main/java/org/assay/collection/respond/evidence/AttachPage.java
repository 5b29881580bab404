package org.assay.collection.respond.evidence;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is sent for a question, or evidence that the return has already is used again.
 *
 * @param back to the question
 * @param attachment whether the question takes files and nothing else
 * @param held whether the file's name may identify a child, so that a reason is asked for
 * @param again what can be used again
 * @param limit of one file, in megabytes
 */
public record AttachPage(
    Shell shell,
    String action,
    String back,
    String question,
    boolean attachment,
    List<ErrorLink> errors,
    @Nullable String fileError,
    @Nullable String dateError,
    @Nullable String againError,
    List<Choice> kinds,
    DateParts date,
    boolean held,
    @Nullable String reason,
    List<Choice> again,
    long limit) {}
