package org.assay.collection.respond.standard;

import org.assay.collection.conversation.QuestionActivity;
import org.assay.collection.questionform.QuestionNotes;
import org.jspecify.annotations.Nullable;

/**
 * What is shown beside a question apart from its boxes. One component for each thing, filled by
 * {@link QuestionContexts}, and none of it posted back.
 *
 * @param forward how the question changed since last time, and answers to confirm
 * @param margin its last change and its comments; null for those who do not share the return
 */
public record QuestionContext(
    QuestionNotes notes, ProposalPanel forward, @Nullable QuestionActivity margin) {}
