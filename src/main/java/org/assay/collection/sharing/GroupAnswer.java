package org.assay.collection.sharing;

import java.time.Instant;
import org.assay.engine.answering.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What the lead of a group answers for all of it.
 *
 * @param common whether the question is one of those answered once; an answer to one that no longer
 *     is stays, and reaches nobody
 * @param answer {@link Answer#EMPTY} while there is none
 * @param version 0 while there was none
 */
public record GroupAnswer(
    String question,
    boolean common,
    Answer answer,
    int version,
    @Nullable Long updatedBy,
    @Nullable Instant updatedAt) {

  boolean reachesMembers() {
    return common && !answer.equals(Answer.EMPTY);
  }
}
