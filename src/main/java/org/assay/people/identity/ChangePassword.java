package org.assay.people.identity;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.people.identity.passwords.ChosenPasswords;
import org.assay.people.identity.passwords.Passwords;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;

/**
 * Lets somebody who is signed in choose a new password. Everything that was begun with the old one
 * ends, in browsers and programs; the one who asks goes on in a session of its own.
 */
@Singleton
public class ChangePassword {
  private final PersonRepository people;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SharedAccounts shared;
  private final ApplicationEventPublisher<PasswordChanged> events;
  private final SecurityLog security;
  private final Clock clock;

  ChangePassword(
      PersonRepository people,
      SignIn signIn,
      Passwords passwords,
      Sessions sessions,
      SharedAccounts shared,
      ApplicationEventPublisher<PasswordChanged> events,
      SecurityLog security,
      Clock clock) {
    this.people = people;
    this.signIn = signIn;
    this.passwords = passwords;
    this.sessions = sessions;
    this.shared = shared;
    this.events = events;
    this.security = security;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The session in which the person goes on. */
    record Changed(Session session) implements Outcome {}

    /** The current password is not the one that was given. */
    record Wrong() implements Outcome {}

    /** After wrong attempts. */
    record Delayed(Duration left) implements Outcome {}

    /** The new password will not do, and why. */
    record Refused(String why) implements Outcome {}
  }

  /** The email address that the person signs in with. */
  public String account(Caller caller) {
    return person(caller).email();
  }

  /** Whether the password belongs to everybody who tries the demonstration out. */
  public boolean isShared(Caller caller) {
    return shared.isShared(caller.personId());
  }

  /**
   * @param address that the request comes from
   */
  public Outcome change(Session session, String current, String chosen, String address) {
    var caller = session.caller();
    if (isShared(caller)) {
      return new Outcome.Refused("The password of a demonstration account cannot be changed");
    }
    var person = person(caller);
    return switch (signIn.refusal(person.email(), current, address).orElse(null)) {
      case null -> chosen(session, person, current, chosen);
      case SignInOutcome.Delayed(var left) -> new Outcome.Delayed(left);
      default -> new Outcome.Wrong();
    };
  }

  private Outcome chosen(Session session, PersonRow person, String current, String chosen) {
    var caller = session.caller();
    if (chosen.equals(current)) {
      return new Outcome.Refused("Choose a password that is different from your current one");
    }
    return ChosenPasswords.fault(chosen, about(caller, person))
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(
            () -> new Outcome.Changed(store(caller, passwords.hash(chosen), session.origin())));
  }

  /** What the password must not be made of. */
  private static List<String> about(Caller caller, PersonRow person) {
    var places =
        Stream.concat(Stream.of(caller.membership()), caller.others().stream())
            .map(Membership::place);
    return Stream.concat(Stream.of(person.name(), person.email()), places).toList();
  }

  @Transactional
  Session store(Caller caller, String hash, SessionOrigin origin) {
    people.changePassword(caller.personId(), hash);
    sessions.endAll(caller.personId());
    security.record(Event.PASSWORD_CHANGED, caller.personId(), Map.of());
    events.publishEvent(new PasswordChanged(caller.partnershipId(), caller.personId()));
    return sessions.begin(caller, clock.instant(), origin);
  }

  private PersonRow person(Caller caller) {
    return people.findById(caller.personId()).orElseThrow();
  }
}
