package org.assay.people.apitokens;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Credentials;
import org.assay.people.identity.Session;
import org.assay.people.identity.SessionOrigin;
import org.assay.platform.SecretToken;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/** People's tokens for their own programs. */
@Singleton
class ApiTokens {
  static final String PREFIX = "assay_";
  private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(1);

  private final ApiTokenRepository tokens;
  private final Callers callers;
  private final Credentials credentials;
  private final SecurityLog security;
  private final Clock clock;

  ApiTokens(
      ApiTokenRepository tokens,
      Callers callers,
      Credentials credentials,
      SecurityLog security,
      Clock clock) {
    this.tokens = tokens;
    this.callers = callers;
    this.credentials = credentials;
    this.security = security;
    this.clock = clock;
  }

  /** Who a token speaks for, and what it may do. */
  record Bearer(Session session, Set<Scope> scopes) {}

  /**
   * One of a person's tokens, as its owner sees it.
   *
   * @param ended whether it was revoked, has expired or ended with a changed password
   */
  record Entry(
      long id,
      String name,
      Set<Scope> scopes,
      Instant made,
      Instant expires,
      @Nullable Instant used,
      boolean ended) {}

  /** Returns the token, which cannot be shown again. It works in the caller's present role. */
  @Transactional
  String make(Caller caller, String name, Collection<Scope> scopes, Duration life) {
    var token = PREFIX + SecretToken.fresh();
    var now = clock.instant();
    var row =
        new ApiTokenRow(
            null,
            caller.personId(),
            caller.membership().id(),
            name,
            SecretToken.hash(token),
            credentials.of(caller.personId()),
            scopes.stream().map(Scope::code).collect(Collectors.joining(" ")),
            UtcTime.of(now),
            UtcTime.of(now.plus(life)),
            null,
            null);
    var id = Objects.requireNonNull(tokens.save(row).id());
    security.record(
        Event.API_TOKEN_MADE, caller.personId(), Map.of("token", id, "scopes", row.scopes()));
    return token;
  }

  List<Entry> all(long personId) {
    var credential = credentials.of(personId);
    return tokens.findByPersonIdOrderByIdDesc(personId).stream()
        .map(it -> entry(it, credential))
        .toList();
  }

  private Entry entry(ApiTokenRow it, String credential) {
    var used = it.lastUsedAt();
    return new Entry(
        Objects.requireNonNull(it.id()),
        it.name(),
        scopes(it),
        UtcTime.instant(it.madeAt()),
        UtcTime.instant(it.expiresAt()),
        used == null ? null : UtcTime.instant(used),
        !isGood(it, credential));
  }

  /** False when it is none of theirs, or was revoked before. */
  @Transactional
  boolean revoke(long personId, long id) {
    if (tokens.revoke(id, personId, UtcTime.of(clock.instant())) == 0) return false;
    security.record(Event.API_TOKEN_REVOKED, personId, Map.of("token", id));
    return true;
  }

  /** Empty when it is forged, over, revoked, or its owner's account or role has ended. */
  @Transactional
  Optional<Bearer> find(String token) {
    var row = tokens.findByTokenHash(SecretToken.hash(token)).orElse(null);
    var caller =
        row == null
            ? Optional.<Caller>empty()
            : callers
                .as(row.personId(), row.membershipId())
                .filter(it -> isGood(row, credentials.of(row.personId())));
    if (row == null || caller.isEmpty()) {
      var person = row == null ? null : row.personId();
      security.record(Event.API_TOKEN_REFUSED, person, Map.of());
      return Optional.empty();
    }
    var now = clock.instant();
    tokens.used(
        Objects.requireNonNull(row.id()),
        UtcTime.of(now),
        UtcTime.of(now.minus(NOTED_AGAIN_AFTER)));
    var session = new Session(0, alone(caller.get()), now, new SessionOrigin(row.name(), "", null));
    return Optional.of(new Bearer(session, scopes(row)));
  }

  /** A token works in one role and changes to no other. */
  private static Caller alone(Caller it) {
    return new Caller(it.personId(), it.name(), it.membership(), List.of());
  }

  private boolean isGood(ApiTokenRow it, String credential) {
    return it.revokedAt() == null
        && it.credential().equals(credential)
        && UtcTime.instant(it.expiresAt()).isAfter(clock.instant());
  }

  private static Set<Scope> scopes(ApiTokenRow it) {
    var scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(it.scopes().split(" "))
        .flatMap(code -> Scope.of(code).stream())
        .forEach(scopes::add);
    return scopes;
  }
}
