package org.assay.collection.answersheet;

import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;

/**
 * What a sheet answers.
 *
 * @param profile facts about the person who answers, which decide what is asked
 */
public record SheetQuestions(Edition edition, Profile profile) {}
