package org.assay.collection.respond.group;

import java.util.List;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The common questions of one standard, to be answered for a whole group.
 *
 * @param person who looks at it
 */
public record GroupStandardPage(
    Shell shell,
    String group,
    String kind,
    String base,
    long person,
    String key,
    String title,
    List<QuestionBlock> blocks,
    List<ErrorLink> errors,
    @Nullable String saved) {}
