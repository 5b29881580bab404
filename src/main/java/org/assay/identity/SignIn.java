package org.assay.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.assay.identity.SignInOutcome.Locked;
import org.assay.identity.SignInOutcome.SignedIn;
import org.assay.identity.SignInOutcome.Wrong;

/** Lets somebody in by e-mail address and password. */
@Singleton
class SignIn {
  private final PersonRepository people;
  private final Callers callers;
  private final Passwords passwords;
  private final Clock clock;

  SignIn(PersonRepository people, Callers callers, Passwords passwords, Clock clock) {
    this.people = people;
    this.callers = callers;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Transactional
  SignInOutcome signIn(String email, String password) {
    var found = people.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    var locked = found.flatMap(this::lock);
    if (locked.isPresent()) return locked.get();
    var right = passwords.matches(password, found.map(PersonRow::passwordHash).orElse(null));
    if (found.isEmpty() || found.get().disabled()) return new Wrong();
    return right ? welcome(found.get()) : refuse(found.get());
  }

  private Optional<SignInOutcome> lock(PersonRow person) {
    var until = person.lockedUntil();
    return until == null || !until.isAfter(now())
        ? Optional.empty()
        : Optional.of(new Locked(until.toInstant(ZoneOffset.UTC)));
  }

  private SignInOutcome welcome(PersonRow person) {
    people.welcome(id(person), now());
    return new SignedIn(callers.of(person));
  }

  private SignInOutcome refuse(PersonRow person) {
    if (!Lockout.reached(person.failedAttempts())) {
      people.countFailure(id(person));
      return new Wrong();
    }
    var until = now().plus(Lockout.LENGTH);
    people.lock(id(person), until);
    return new Locked(until.toInstant(ZoneOffset.UTC));
  }

  private static long id(PersonRow person) {
    return java.util.Objects.requireNonNull(person.id());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
