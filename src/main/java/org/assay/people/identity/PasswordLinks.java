package org.assay.people.identity;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.passwords.ChosenPasswords;
import org.assay.people.identity.passwords.Passwords;
import org.assay.platform.SecretToken;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Sql;

/**
 * Links by which somebody who has no password, or forgot it, chooses one; each can be used once,
 * for a day. All that was begun with an old password ends, and its owner is told.
 */
@Singleton
public class PasswordLinks {
  private static final Duration VALID = Duration.ofHours(24);

  private final PersonRepository people;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Callers callers;
  private final ApplicationEventPublisher<PasswordChanged> events;
  private final SecurityLog security;
  private final Sql sql;
  private final Clock clock;

  PasswordLinks(
      PersonRepository people,
      Passwords passwords,
      Sessions sessions,
      Callers callers,
      ApplicationEventPublisher<PasswordChanged> events,
      SecurityLog security,
      Sql sql,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.callers = callers;
    this.events = events;
    this.security = security;
    this.sql = sql;
    this.clock = clock;
  }

  /** What came of using a link. */
  public sealed interface Outcome {
    record Chosen(String email) implements Outcome {}

    /**
     * @param why the password will not do
     */
    record Refused(String email, String why) implements Outcome {}

    /** There is no such link, or it was used, or its day is over. */
    record Gone() implements Outcome {}
  }

  /** A new link for somebody; those that were made before for them end. Returns its secret part. */
  @Transactional
  public String create(long personId) {
    var token = SecretToken.fresh();
    sql.change("delete from password_link where person_id = ?", personId);
    sql.change(
        "insert into password_link (token_hash, person_id, expires_at) values (?, ?, ?)",
        SecretToken.hash(token),
        personId,
        clock.instant().plus(VALID));
    return token;
  }

  /** The address of the account that the link is for; empty when it cannot be used. */
  public Optional<String> account(String token) {
    return person(token).map(PersonRow::email);
  }

  @Transactional
  public Outcome use(String token, String chosen) {
    var person = person(token).orElse(null);
    if (person == null || person.id() == null) return new Outcome.Gone();
    var fault = ChosenPasswords.fault(chosen, List.of(person.name(), person.email()));
    if (fault.isPresent()) return new Outcome.Refused(person.email(), fault.get());
    var used =
        sql.change(
            "update password_link set used_at = ? where token_hash = ? and used_at is null",
            clock.instant(),
            SecretToken.hash(token));
    if (used == 0) return new Outcome.Gone();
    people.changePassword(person.id(), passwords.hash(chosen));
    sessions.endAll(person.id());
    security.record(Event.PASSWORD_CHANGED, person.id(), Map.of());
    if (person.passwordHash() != null) tell(person.id());
    return new Outcome.Chosen(person.email());
  }

  private void tell(long personId) {
    callers.of(personId).stream()
        .findFirst()
        .ifPresent(it -> events.publishEvent(new PasswordChanged(it.partnershipId(), personId)));
  }

  private Optional<PersonRow> person(String token) {
    return sql.first(
            "select person_id from password_link where token_hash = ? and used_at is null and"
                + " expires_at > ?",
            row -> row.getLong(1),
            SecretToken.hash(token),
            clock.instant())
        .flatMap(people::findById)
        .filter(it -> !it.disabled());
  }
}
