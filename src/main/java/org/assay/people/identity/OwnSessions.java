package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/** Somebody's own sessions, for them to look at and to end. */
@Singleton
public class OwnSessions {
  private final Sessions sessions;
  private final SharedAccounts shared;
  private final SecurityLog security;

  OwnSessions(Sessions sessions, SharedAccounts shared, SecurityLog security) {
    this.sessions = sessions;
    this.shared = shared;
    this.security = security;
  }

  /**
   * One session.
   *
   * @param seen when it was last used, give or take five minutes
   * @param current whether it is the one that asks
   */
  public record Entry(
      long id, SessionOrigin origin, Instant begun, Instant seen, boolean current) {}

  /**
   * The one that was used last first. Of an account that many share only the one that asks: where
   * the others sit is nobody's business.
   */
  public List<Entry> all(Session current) {
    var person = current.caller().personId();
    return sessions.open(person).stream()
        .map(it -> entry(it, current))
        .filter(it -> it.current() || !shared.isShared(person))
        .toList();
  }

  private static Entry entry(SessionRow row, Session current) {
    var id = Objects.requireNonNull(row.id());
    var begun = utc(row.startedAt());
    var seen = row.seenAt();
    return new Entry(
        id,
        new SessionOrigin(row.device(), row.network(), row.provider()),
        begun,
        seen == null ? begun : utc(seen),
        id == current.id());
  }

  /** False when it is not one of theirs, or an account that many share. */
  public boolean end(Session current, long id) {
    var person = current.caller().personId();
    if (shared.isShared(person) && id != current.id()) return false;
    if (!sessions.end(person, id)) return false;
    security.record(Event.SESSION_ENDED, person, Map.of("session", id));
    return true;
  }

  /** Every one of them, the one that asks included; of a shared account that one alone. */
  public void endAll(Session current) {
    var person = current.caller().personId();
    if (shared.isShared(person)) sessions.end(current);
    else sessions.endAll(person);
    security.record(Event.SESSION_ENDED, person, Map.of("session", "all"));
  }

  private static Instant utc(@Nullable LocalDateTime at) {
    return UtcTime.instant(Objects.requireNonNull(at));
  }
}
