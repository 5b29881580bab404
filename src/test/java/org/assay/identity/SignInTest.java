package org.assay.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assay.directory.Partnership;
import org.assay.directory.Register;
import org.assay.identity.People.NewPerson;
import org.assay.identity.SignInOutcome.Locked;
import org.assay.identity.SignInOutcome.SignedIn;
import org.assay.identity.SignInOutcome.Wrong;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String RIGHT = "correct horse battery";

  @Inject Register register;
  @Inject People people;
  @Inject PersonRepository persons;
  @Inject Callers callers;
  @Inject Passwords passwords;

  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private SignIn signIn;
  private long person;

  @BeforeEach
  void somebody() {
    var partnership =
        register
            .add(new Partnership(0, "test", "Test partnership", "PAS", "Testshire"), List.of())
            .id();
    person =
        people.enter(
            new NewPerson(
                partnership,
                "DSL@example.org ",
                "Dee Lead",
                people.hash(RIGHT),
                Set.of(Role.PAS_MEMBER),
                null,
                null));
    signIn = new SignIn(persons, callers, passwords, new Moving());
  }

  @Test
  void the_right_password_lets_in_whatever_the_case_of_the_address() {
    var in = assertInstanceOf(SignedIn.class, signIn.signIn(" Dsl@Example.org", RIGHT));
    assertEquals(person, in.caller().personId());
    assertEquals(Set.of(Role.PAS_MEMBER), in.caller().roles());
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    assertInstanceOf(Wrong.class, signIn.signIn(EMAIL, "guess"));
    assertInstanceOf(Wrong.class, signIn.signIn("nobody@example.org", "guess"));
  }

  @Test
  void the_fifth_wrong_password_locks_the_account_for_a_quarter_of_an_hour() {
    for (var i = 1; i < Lockout.ATTEMPTS; i++)
      assertInstanceOf(Wrong.class, signIn.signIn(EMAIL, "guess"));
    assertInstanceOf(Locked.class, signIn.signIn(EMAIL, "guess"));
    assertInstanceOf(Locked.class, signIn.signIn(EMAIL, RIGHT));
    now = now.plus(Lockout.LENGTH).minusSeconds(1);
    assertInstanceOf(Locked.class, signIn.signIn(EMAIL, RIGHT));
    now = now.plus(Duration.ofSeconds(1));
    assertInstanceOf(SignedIn.class, signIn.signIn(EMAIL, RIGHT));
  }

  @Test
  void the_right_password_forgets_the_wrong_ones_before_it() {
    for (var i = 1; i < Lockout.ATTEMPTS; i++) signIn.signIn(EMAIL, "guess");
    signIn.signIn(EMAIL, RIGHT);
    assertInstanceOf(Wrong.class, signIn.signIn(EMAIL, "guess"));
  }

  @Test
  void an_account_that_is_switched_off_is_a_wrong_password() {
    var row = persons.findByEmail(EMAIL).orElseThrow();
    persons.update(
        new PersonRow(
            row.id(),
            row.partnershipId(),
            row.email(),
            row.name(),
            row.passwordHash(),
            0,
            null,
            null,
            true));
    assertInstanceOf(Wrong.class, signIn.signIn(EMAIL, RIGHT));
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
