package org.assay.assurance.moderation.practice;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a practice return, with the score that was agreed for it.
 *
 * @param claimed code of the option that the imagined organisation chose
 * @param said its words; null for none
 * @param evidence what it names as evidence; null for none
 * @param agreed code of the agreed option
 * @param reason why it was agreed, shown once somebody has scored the answer
 * @param version grows with each change, from 1
 */
record PracticeAnswer(
    String question,
    String claimed,
    @Nullable String said,
    @Nullable String evidence,
    String agreed,
    String reason,
    int version) {}
