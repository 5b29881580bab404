package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.identity.SignInOutcome.Delayed;
import org.assay.people.identity.SignInOutcome.HalfWay;
import org.assay.people.identity.SignInOutcome.NoRole;
import org.assay.people.identity.SignInOutcome.SignedIn;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.people.identity.passwords.Passwords;
import org.assay.people.identity.passwords.Throttle;
import org.assay.people.identity.passwords.Throttle.Attempt;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;
import org.jspecify.annotations.Nullable;

/** Lets somebody in by e-mail address and password, and where it is asked by a second step. */
@Singleton
public class SignIn {
  private final PersonRepository people;
  private final Callers callers;
  private final Passwords passwords;
  private final Throttle throttle;
  private final SecondStep second;
  private final SecurityLog security;
  private final Clock clock;

  SignIn(
      PersonRepository people,
      Callers callers,
      Passwords passwords,
      Throttle throttle,
      SecondStep second,
      SecurityLog security,
      Clock clock) {
    this.people = people;
    this.callers = callers;
    this.passwords = passwords;
    this.throttle = throttle;
    this.second = second;
    this.security = security;
    this.clock = clock;
  }

  /**
   * @param address that the request comes from
   * @param membershipId in which to work; null for the one that the person last worked in
   */
  public SignInOutcome signIn(
      String email, String password, String address, @Nullable Long membershipId) {
    return refusal(email, password, address)
        .orElseGet(
            () -> welcome(people.findByEmail(People.address(email)).orElseThrow(), membershipId));
  }

  /** Whether the password is the account's own, for somebody who is to confirm who they are. */
  public boolean confirms(String email, String password, String address) {
    return refusal(email, password, address).isEmpty();
  }

  /** Why the password does not confirm who somebody is: wrong or too soon. Empty when it does. */
  Optional<SignInOutcome> refusal(String email, String password, String address) {
    var account = People.address(email);
    var attempt = new Attempt(account, address);
    var until = throttle.delayed(attempt);
    if (until.isPresent()) return Optional.of(delayed(account, until.get()));
    var found = people.findByEmail(account);
    if (!right(found, password)) return Optional.of(wrong(account, found));
    throttle.succeeded(attempt);
    return Optional.empty();
  }

  /** Takes as long for an account that is not there. */
  private boolean right(Optional<PersonRow> found, String password) {
    var matches = passwords.matches(password, found.map(PersonRow::passwordHash).orElse(null));
    return matches && !found.orElseThrow().disabled();
  }

  private SignInOutcome wrong(String account, Optional<PersonRow> found) {
    security.record(Event.SIGN_IN_FAILED, found.map(PersonRow::id).orElse(null), account(account));
    return new Wrong();
  }

  private SignInOutcome delayed(String account, Instant until) {
    security.record(Event.SIGN_IN_DELAYED, account(account));
    return new Delayed(Duration.between(clock.instant(), until));
  }

  private SignInOutcome welcome(PersonRow person, @Nullable Long membershipId) {
    var id = Objects.requireNonNull(person.id());
    var chosen = chosen(callers.of(person), membershipId);
    if (chosen.isEmpty()) return new NoRole();
    if (second.isNeeded(id)) {
      security.record(Event.CODE_ASKED, id, Map.of());
      return new HalfWay(chosen.get());
    }
    entered(chosen.get(), "password");
    return new SignedIn(chosen.get());
  }

  /**
   * Notes that somebody is in, who has shown all that is asked of them.
   *
   * @param how for instance {@code password}
   */
  public void entered(Caller caller, String how) {
    people.signedIn(caller.personId(), UtcTime.of(clock.instant()));
    security.record(
        Event.SIGNED_IN,
        caller.personId(),
        Map.of("membership", caller.membership().id(), "how", how));
  }

  private static Optional<Caller> chosen(List<Caller> held, @Nullable Long membershipId) {
    return held.stream()
        .filter(it -> membershipId == null || it.membership().id() == membershipId)
        .findFirst();
  }

  /** Tells attempts on one account from those on another, without its name. */
  private Map<String, String> account(String account) {
    return Map.of("account", passwords.fingerprint(account).substring(0, 16));
  }
}
