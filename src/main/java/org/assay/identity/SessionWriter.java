package org.assay.identity;

import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes who somebody is into a signed token, and reads it back. The node that reads it need not be
 * the node that wrote it, and nothing is kept on either.
 */
@Singleton
public class SessionWriter {
  static final String COOKIE = "assay";

  /** Without a click for this long the session ends; while in use it is renewed. */
  static final Duration LENGTH = Duration.ofHours(1);

  private final TokenGenerator tokens;
  private final Clock clock;

  SessionWriter(TokenGenerator tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Signs somebody in from the answer that carries it. */
  public Cookie cookie(Caller caller, boolean secure) {
    return Cookie.of(COOKIE, token(caller))
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.Lax)
        .path("/")
        .maxAge(LENGTH);
  }

  static Cookie gone() {
    return Cookie.of(COOKIE, "").httpOnly(true).sameSite(SameSite.Lax).path("/").maxAge(0);
  }

  String token(Caller caller) {
    var attributes = new HashMap<String, Object>();
    attributes.put("name", caller.name());
    attributes.put("partnership", caller.partnershipId());
    attributes.put("since", clock.instant().getEpochSecond());
    if (caller.organisationId() != null) attributes.put("organisation", caller.organisationId());
    if (caller.groupId() != null) attributes.put("group", caller.groupId());
    var roles =
        caller.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    return tokens
        .generateToken(
            Authentication.build(Long.toString(caller.personId()), roles, attributes),
            Math.toIntExact(LENGTH.toSeconds()))
        .orElseThrow(() -> new IllegalStateException("The session could not be signed."));
  }

  static Caller caller(Authentication authentication) {
    var at = authentication.getAttributes();
    Set<Role> roles =
        authentication.getRoles().stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        Long.parseLong(authentication.getName()),
        String.valueOf(at.get("name")),
        number(at, "partnership").orElseThrow(),
        roles,
        number(at, "organisation").orElse(null),
        number(at, "group").orElse(null));
  }

  /** How long ago the roles in the token were read from the database. */
  Duration age(Authentication authentication) {
    return Duration.ofSeconds(
        clock.instant().getEpochSecond()
            - number(authentication.getAttributes(), "since").orElse(0L));
  }

  private static Optional<Long> number(Map<String, Object> attributes, String name) {
    @Nullable Object value = attributes.get(name);
    return value instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
  }
}
