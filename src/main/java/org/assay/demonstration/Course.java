package org.assay.demonstration;

import java.time.Duration;
import java.time.Instant;
import org.assay.returns.ReturnStatus;
import org.jspecify.annotations.Nullable;

/**
 * How one return went, or how far it has come.
 *
 * @param done the share of its standards that are answered, in [0, 1]
 * @param answeredAt of the last answer; null while it has not begun
 * @param declaredAt when it was sent for sign-off
 */
record Course(
    ReturnStatus status,
    double done,
    @Nullable Instant answeredAt,
    @Nullable Instant declaredAt,
    @Nullable Instant signedOffAt) {
  static final Course NOT_STARTED = new Course(ReturnStatus.NOT_STARTED, 0, null, null, null);

  static Course begun(double done, Instant at) {
    return new Course(ReturnStatus.IN_PROGRESS, done, at, null, null);
  }

  static Course awaiting(Instant declared, Chance chance) {
    return new Course(
        ReturnStatus.AWAITING_SIGN_OFF, 1, earlier(declared, chance, 20), declared, null);
  }

  static Course submitted(Instant at, boolean approver, Chance chance) {
    var declared = approver ? earlier(at, chance, 60 * 24 * 3) : at;
    return new Course(ReturnStatus.SUBMITTED, 1, earlier(declared, chance, 60 * 24), declared, at);
  }

  private static Instant earlier(Instant than, Chance chance, int minutes) {
    return than.minus(Duration.ofMinutes(chance.between(1, minutes)));
  }
}
