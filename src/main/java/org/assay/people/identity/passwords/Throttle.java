package org.assay.people.identity.passwords;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Slows guessing of passwords down. Attempts are counted for an account from one network address,
 * for the account from everywhere, and for the network address whatever the account; each has some
 * attempts free and then waits that double. Nobody can lock an account for its owner: from
 * everywhere the wait is half a minute at most, and it does not hold at an address from which the
 * owner has signed in before. Accounts that do not exist are counted the same. (NCSC password
 * guidance prefers throttling to lock-out.)
 */
@Singleton
public class Throttle {
  /** What was once signed in from stays known for this long. */
  static final Duration MEMORY = Duration.ofDays(30);

  private static final Duration CALM = Duration.ofHours(1);

  private final AttemptRepository attempts;
  private final Clock clock;

  Throttle(AttemptRepository attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** In the order in which their rows are locked. */
  public enum Watch {
    /** One account from one network address. */
    PAIR(4, Duration.ofSeconds(5), Duration.ofMinutes(15)),
    /** One account from everywhere. */
    ACCOUNT(10, Duration.ofSeconds(1), Duration.ofSeconds(30)),
    /** One network address, behind which a whole school may sit. */
    ADDRESS(50, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final int free;
    private final Duration first;
    private final Duration most;

    Watch(int free, Duration first, Duration most) {
      this.free = free;
      this.first = first;
      this.most = most;
    }

    public int free() {
      return free;
    }

    /** How long to wait after so many attempts without success. */
    Duration delay(int made) {
      if (made <= free) return Duration.ZERO;
      var doubled = first.multipliedBy(1L << Math.min(20, made - free - 1));
      return doubled.compareTo(most) < 0 ? doubled : most;
    }
  }

  /** Whose password is tried from where. */
  public record Attempt(String email, String address) {
    String subject(Watch watch) {
      return switch (watch) {
        case PAIR -> email + " " + address;
        case ACCOUNT -> email;
        case ADDRESS -> address;
      };
    }
  }

  /** Counts an attempt before it is made, or says until when none may be made. */
  @Transactional
  public Optional<Instant> delayed(Attempt attempt) {
    var now = clock.instant();
    var rows = List.of(Watch.values()).stream().map(it -> attempts.lock(it, attempt, now)).toList();
    var until =
        rows.stream()
            .filter(it -> it.watch() != Watch.ACCOUNT || !knows(rows.getFirst(), now))
            .map(AttemptRow::blockedUntil)
            .filter(Objects::nonNull)
            .filter(now::isBefore)
            .max(Instant::compareTo);
    if (until.isEmpty()) rows.forEach(it -> attempts.store(count(it, now)));
    return until;
  }

  private static boolean knows(AttemptRow pair, Instant now) {
    var succeeded = pair.succeededAt();
    return succeeded != null && succeeded.plus(MEMORY).isAfter(now);
  }

  private static AttemptRow count(AttemptRow row, Instant now) {
    var made = row.lastAt().plus(CALM).isBefore(now) ? 1 : row.attempts() + 1;
    var delay = row.watch().delay(made);
    return new AttemptRow(
        row.watch(),
        row.subject(),
        made,
        now,
        delay.isZero() ? null : now.plus(delay),
        row.succeededAt());
  }

  /** The right password forgets the wrong ones before it. */
  @Transactional
  public void succeeded(Attempt attempt) {
    var now = clock.instant();
    for (var watch : Watch.values()) {
      var row = attempts.lock(watch, attempt, now);
      var left = watch == Watch.ADDRESS ? Math.max(0, row.attempts() - 1) : 0;
      attempts.store(new AttemptRow(watch, row.subject(), left, now, null, now));
    }
    attempts.forget(now.minus(MEMORY));
  }
}
