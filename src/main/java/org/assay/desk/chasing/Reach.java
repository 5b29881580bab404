package org.assay.desk.chasing;

import java.util.List;
import java.util.function.ToLongFunction;
import org.assay.collection.returns.ReturnStatus;

/**
 * Whom an email to all who are outstanding would reach.
 *
 * @param emails to each person once for each return
 * @param organisations in which there is somebody to write to
 * @param withNobody how many have nobody who answers or signs off and may sign in
 */
record Reach(long emails, long organisations, long withNobody) {
  /**
   * Outstanding returns that have as many people.
   *
   * @param status of the returns, its code
   * @param answered whether anybody answers, even one who may not sign in
   * @param answering how many people answer and may sign in
   * @param signing how many people sign off and may sign in
   * @param returns how many there are
   */
  record Alike(String status, boolean answered, long answering, long signing, long returns) {
    /**
     * How many people are written to for each: those who answer, or those who sign where the return
     * waits for that or nobody answers.
     */
    long written() {
      return status.equals(ReturnStatus.AWAITING_SIGN_OFF.code()) || !answered
          ? signing
          : answering;
    }

    boolean hasNobody() {
      return answering == 0 && signing == 0;
    }
  }

  static Reach of(List<Alike> outstanding) {
    return new Reach(
        sum(outstanding, it -> it.written() * it.returns()),
        sum(outstanding, it -> it.written() == 0 ? 0 : it.returns()),
        sum(outstanding, it -> it.hasNobody() ? it.returns() : 0));
  }

  private static long sum(List<Alike> all, ToLongFunction<Alike> of) {
    return all.stream().mapToLong(of).sum();
  }
}
