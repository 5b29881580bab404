package org.assay.answersheet;

import org.assay.answering.Profile;
import org.assay.questionset.Edition;

/**
 * What a sheet answers.
 *
 * @param profile facts about whoever answers, which decide what is asked
 */
public record SheetQuestions(Edition edition, Profile profile) {}
