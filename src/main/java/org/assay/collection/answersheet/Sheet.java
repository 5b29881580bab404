package org.assay.collection.answersheet;

/**
 * One set of answers, without the answers.
 *
 * @param trail the end of its chain of changes
 */
public record Sheet(long id, long partnershipId, Trail trail) {

  /** How many links a chain of changes has, and the seal of the last. */
  public record Trail(int seq, String hash) {
    /** Before the first change. */
    public static final Trail EMPTY = new Trail(0, "0".repeat(64));
  }

  Sheet at(Trail end) {
    return new Sheet(id, partnershipId, end);
  }
}
