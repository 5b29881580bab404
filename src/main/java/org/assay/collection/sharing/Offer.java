package org.assay.collection.sharing;

import java.time.Instant;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A submitted return that an organisation offers to itself in another partnership: a copy, so that
 * nobody there reads anything here.
 *
 * @param partnership where it was submitted
 * @param other where it is offered to
 * @param number which submission of the return it is, counted from 1
 * @param filesLeft files of evidence that stay behind
 * @param answersJson an answers document, without files and actions
 */
public record Offer(
    long id,
    String partnership,
    String other,
    String cycle,
    String questionSetId,
    String questionSetVersion,
    int number,
    int filesLeft,
    String answersJson,
    Instant offeredAt,
    @Nullable Instant withdrawnAt) {

  /** An offer as a snapshot is made. */
  record Snapshot(
      long returnId, String cycle, Edition edition, int number, int filesLeft, String json) {}
}
