package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.SignInOutcome.Delayed;
import org.assay.people.identity.SignInOutcome.NoRole;
import org.assay.people.identity.SignInOutcome.SignedIn;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.people.identity.passwords.Throttle.Watch;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInTest {
  private static final String EMAIL = "dsl@example.org";
  private static final String NOBODY = "nobody@example.org";
  private static final String RIGHT = "correct horse battery";
  private static final String HOME = "192.0.2.1";
  private static final String AWAY = "198.51.100.7";

  @Inject Register register;
  @Inject People people;
  @Inject SignIn signIn;
  @Inject Sql sql;
  @Inject TestClock clock;

  private long person;

  @BeforeEach
  void somebody() {
    clock.set(Instant.parse("2026-11-22T09:00:00Z"));
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
  }

  private SignInOutcome signIn(String email, String password, String address) {
    return signIn.signIn(email, password, address, null);
  }

  private SignInOutcome guess(String email, String address, int times) {
    SignInOutcome last = new Wrong();
    for (var i = 0; i < times; i++) last = signIn(email, "guess", address);
    return last;
  }

  @Test
  void the_right_password_lets_in_whatever_the_case_of_the_address() {
    var in = assertInstanceOf(SignedIn.class, signIn(" Dsl@Example.org", RIGHT, HOME));
    assertEquals(person, in.caller().personId());
    assertEquals(Role.PAS_MEMBER, in.caller().role());
  }

  @Test
  void an_account_that_does_not_exist_gets_every_answer_that_one_that_exists_gets() {
    for (var i = 1; i < 12; i++) {
      assertEquals(signIn(EMAIL, "guess", HOME), signIn(NOBODY, "guess", AWAY), "attempt " + i);
      clock.advance(Duration.ofSeconds(i < 8 ? 1 : 30));
    }
  }

  @Test
  void after_four_wrong_passwords_from_one_address_the_wait_doubles_each_time() {
    assertInstanceOf(Wrong.class, guess(EMAIL, HOME, Watch.PAIR.free() + 1));
    assertEquals(new Delayed(Duration.ofSeconds(5)), signIn(EMAIL, RIGHT, HOME));
    clock.advance(Duration.ofSeconds(5));
    assertInstanceOf(Wrong.class, guess(EMAIL, HOME, 1));
    assertEquals(new Delayed(Duration.ofSeconds(10)), signIn(EMAIL, RIGHT, HOME));
    clock.advance(Duration.ofSeconds(10));
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
  }

  @Test
  void guesses_from_elsewhere_make_the_owner_wait_half_a_minute_at_most() {
    for (var i = 0; i < 60; i++) {
      guess(EMAIL, "198.51.100." + i, 1);
      clock.advance(Duration.ofSeconds(31));
    }
    guess(EMAIL, AWAY, 1);
    var delayed = assertInstanceOf(Delayed.class, signIn(EMAIL, RIGHT, HOME));
    assertEquals(Duration.ofSeconds(30), delayed.left());
    clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
  }

  @Test
  void guesses_from_elsewhere_do_not_hold_up_the_owner_where_the_owner_has_been() {
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
    for (var i = 0; i < 40; i++) guess(EMAIL, "198.51.100." + i, 1);
    assertInstanceOf(Delayed.class, signIn(EMAIL, RIGHT, AWAY));
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
  }

  @Test
  void one_address_that_tries_many_accounts_is_slowed_and_others_are_not() {
    for (var i = 0; i <= Watch.ADDRESS.free(); i++) guess("person" + i + "@example.org", AWAY, 1);
    assertInstanceOf(Delayed.class, signIn(EMAIL, RIGHT, AWAY));
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
  }

  @Test
  void the_right_password_forgets_the_wrong_ones_before_it() {
    guess(EMAIL, HOME, Watch.PAIR.free());
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
    assertInstanceOf(Wrong.class, guess(EMAIL, HOME, Watch.PAIR.free()));
  }

  @Test
  void guesses_sent_at_once_are_all_counted() throws Exception {
    try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 12; i++) pool.submit(() -> guess(EMAIL, HOME, 1));
    }
    assertInstanceOf(Delayed.class, signIn(EMAIL, RIGHT, HOME));
    assertEquals(
        Watch.PAIR.free() + 1,
        sql.count("select max(attempts) from sign_in_attempt where watch = 'PAIR'"));
  }

  @Test
  void no_account_and_no_address_stands_in_what_is_counted() {
    guess(EMAIL, HOME, 1);
    assertTrue(
        sql.list("select subject from sign_in_attempt", row -> row.getString(1)).stream()
            .allMatch(it -> it.matches("[0-9a-f]{64}")));
  }

  @Test
  void an_account_that_is_switched_off_is_a_wrong_password() {
    sql.change("update person set disabled = true");
    assertInstanceOf(Wrong.class, signIn(EMAIL, RIGHT, HOME));
  }

  @Test
  void somebody_whose_roles_have_ended_or_not_begun_has_none() {
    sql.change("update membership set valid_until = '2026-11-21'");
    assertInstanceOf(NoRole.class, signIn(EMAIL, RIGHT, HOME));
    sql.change("update membership set valid_until = '2026-11-22'");
    assertInstanceOf(SignedIn.class, signIn(EMAIL, RIGHT, HOME));
    sql.change("update membership set valid_from = '2026-11-23', valid_until = null");
    assertInstanceOf(NoRole.class, signIn(EMAIL, RIGHT, HOME));
  }
}
