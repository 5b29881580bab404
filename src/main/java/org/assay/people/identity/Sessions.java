package org.assay.people.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.people.identity.passwords.Passwords;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. The rows in the database decide: a session ends when it is signed out of, when
 * its account is closed, its password changed or its membership gone. A node asks again after two
 * seconds at most, so that all of them know within five and a save does not wait for it.
 */
@Singleton
public class Sessions {
  /** How long a node goes by what it read. */
  static final Duration TRUST = Duration.ofSeconds(2);

  private static final int MOST_KEPT = 20_000;

  private final SessionRepository sessions;
  private final PersonRepository people;
  private final Callers callers;
  private final Passwords passwords;
  private final ProviderTrust trusts;
  private final Clock clock;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  Sessions(
      SessionRepository sessions,
      PersonRepository people,
      Callers callers,
      Passwords passwords,
      ProviderTrust trusts,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.callers = callers;
    this.passwords = passwords;
    this.trusts = trusts;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param session null when it has ended
   * @param at by the machine's own count, which no change of the clock moves
   */
  private record Known(@Nullable Session session, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < TRUST.toNanos();
    }

    boolean isOf(long personId) {
      return session != null && session.caller().personId() == personId;
    }
  }

  /**
   * @param begun when the password was given
   */
  @Transactional
  Session begin(Caller caller, Instant begun) {
    return begin(caller, begun, SessionOrigin.UNKNOWN);
  }

  @Transactional
  Session begin(Caller caller, Instant begun, SessionOrigin origin) {
    var person = people.findById(caller.personId()).orElseThrow();
    var membership = caller.membership().id();
    var row =
        sessions.save(
            new SessionRow(
                null,
                caller.personId(),
                membership,
                credential(person),
                UtcTime.of(begun),
                null,
                origin.device(),
                origin.network(),
                origin.provider(),
                null));
    return new Session(Objects.requireNonNull(row.id()), caller, begun, origin);
  }

  /** What sessions of the person left behind. */
  @Transactional
  void forgetOld(long personId) {
    sessions.forget(personId, UtcTime.of(clock.instant().minus(Session.LONGEST)));
  }

  @Transactional
  void end(Session session) {
    sessions.end(session.id(), UtcTime.of(clock.instant()));
    known.put(session.id(), new Known(null, System.nanoTime()));
  }

  /** All of a person's, in browsers and programs. */
  @Transactional
  public void endAll(long personId) {
    sessions.endAll(personId, UtcTime.of(clock.instant()));
    known.values().removeIf(it -> it.isOf(personId));
  }

  /** Whether {@link #find} answers without the database. */
  public boolean isKnown(long id) {
    var found = known.get(id);
    return found != null && found.isFresh();
  }

  /** Empty when it has ended. */
  public Optional<Session> find(long id) {
    var found = known.get(id);
    if (found == null || !found.isFresh()) {
      found = new Known(read(id).orElse(null), System.nanoTime());
      keep(id, found);
    }
    return Optional.ofNullable(found.session()).filter(it -> it.ends().isAfter(clock.instant()));
  }

  @Transactional
  Optional<Session> read(long id) {
    return sessions.findById(id).filter(row -> row.endedAt() == null).flatMap(this::read);
  }

  private Optional<Session> read(SessionRow row) {
    var begun = UtcTime.instant(row.startedAt());
    return people
        .findById(row.personId())
        .filter(it -> !it.disabled() && credential(it).equals(row.credential()))
        .flatMap(it -> callers.as(row.personId(), row.membershipId()))
        .flatMap(it -> trusts.within(it, row.provider()))
        .map(it -> new Session(Objects.requireNonNull(row.id()), it, begun, origin(row)));
  }

  private static SessionOrigin origin(SessionRow row) {
    return new SessionOrigin(row.device(), row.network(), row.provider());
  }

  /** Notes that it is still used. */
  @Transactional
  void seen(Session session) {
    sessions.seen(session.id(), UtcTime.of(clock.instant()));
  }

  /** A person's that go on, the one that was used last first. */
  List<SessionRow> open(long personId) {
    return sessions.open(personId, UtcTime.of(clock.instant().minus(Session.LONGEST)));
  }

  /** Ends one of a person's own; false when it is nobody's or somebody else's. */
  @Transactional
  boolean end(long personId, long id) {
    if (sessions.endOne(personId, id, UtcTime.of(clock.instant())) == 0) return false;
    known.put(id, new Known(null, System.nanoTime()));
    return true;
  }

  private void keep(long id, Known found) {
    if (known.size() > MOST_KEPT) known.values().removeIf(it -> !it.isFresh());
    if (known.size() <= MOST_KEPT) known.put(id, found);
  }

  private String credential(PersonRow person) {
    return passwords.fingerprint(person.passwordHash());
  }
}
