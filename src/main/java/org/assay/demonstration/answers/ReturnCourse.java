package org.assay.demonstration.answers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.assay.collection.returns.ReturnStatus;
import org.jspecify.annotations.Nullable;

/**
 * How one return went, or how far it has come.
 *
 * @param done the share of its standards that are answered, in [0, 1]
 * @param startedAt of the first answer; null while there is none
 * @param answeredAt of the last answer
 * @param declaredAt when it was sent for sign-off
 */
public record ReturnCourse(
    ReturnStatus status,
    double done,
    @Nullable Instant startedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant declaredAt,
    @Nullable Instant signedOffAt) {
  public static final ReturnCourse NOT_STARTED =
      new ReturnCourse(ReturnStatus.NOT_STARTED, 0, null, null, null, null);

  private static final int DAY_BEGINS = 7;
  private static final int DAY_ENDS = 20;

  public static ReturnCourse begun(double done, Instant last, SeededRandom chance) {
    var course =
        new ReturnCourse(ReturnStatus.IN_PROGRESS, done, started(last, chance), last, null, null);
    return course.inTheDaytime();
  }

  public static ReturnCourse awaiting(Instant declared, SeededRandom chance) {
    var last = earlier(declared, chance, 60);
    var course =
        new ReturnCourse(
            ReturnStatus.AWAITING_SIGN_OFF, 1, started(last, chance), last, declared, null);
    return course.inTheDaytime();
  }

  public static ReturnCourse submitted(Instant at, boolean approver, SeededRandom chance) {
    var declared = approver ? earlier(at, chance, 60 * 24 * 3) : at;
    var last = earlier(declared, chance, 60 * 24);
    var course =
        new ReturnCourse(ReturnStatus.SUBMITTED, 1, started(last, chance), last, declared, at);
    return course.inTheDaytime();
  }

  private static Instant started(Instant last, SeededRandom chance) {
    return earlier(last, chance, 60 * 24 * 5);
  }

  private static Instant earlier(Instant than, SeededRandom chance, int minutes) {
    return than.minus(Duration.ofMinutes(chance.between(1, minutes)));
  }

  public ReturnCourse earlier(Duration by) {
    return moved(at -> at.minus(by));
  }

  /** Squeezes each whole day into its waking hours, which keeps the order of events. */
  private ReturnCourse inTheDaytime() {
    return moved(
        at -> {
          var midnight = at.truncatedTo(ChronoUnit.DAYS);
          long seconds = Duration.between(midnight, at).toSeconds();
          return midnight.plusSeconds(DAY_BEGINS * 3600L + seconds * (DAY_ENDS - DAY_BEGINS) / 24);
        });
  }

  private ReturnCourse moved(UnaryOperator<Instant> to) {
    return new ReturnCourse(
        status,
        done,
        startedAt == null ? null : to.apply(startedAt),
        answeredAt == null ? null : to.apply(answeredAt),
        declaredAt == null ? null : to.apply(declaredAt),
        signedOffAt == null ? null : to.apply(signedOffAt));
  }

  /** The last thing that happened. */
  @Nullable
  public Instant last() {
    return signedOffAt != null ? signedOffAt : declaredAt != null ? declaredAt : answeredAt;
  }
}
