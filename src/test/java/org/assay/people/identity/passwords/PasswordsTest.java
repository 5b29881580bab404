package org.assay.people.identity.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String WORDS = "three plain words";

  private final Passwords passwords = new Passwords();

  @Test
  void a_hash_costs_what_owasp_asks_for_at_least() {
    assertEquals(
        "$argon2id$v=19$m=19456,t=2,p=1$", passwords.hash(WORDS).replaceAll("[^$]*[$][^$]*$", ""));
  }

  @Test
  void a_password_matches_its_own_hash_alone() {
    var hash = passwords.hash(WORDS);
    assertTrue(passwords.matches(WORDS, hash));
    assertFalse(passwords.matches("three other words", hash));
    assertNotEquals(hash, passwords.hash(WORDS));
  }

  @Test
  void nobody_has_a_password() {
    assertFalse(passwords.matches("nobody at all", null));
  }

  @Test
  void a_hash_of_another_cost_is_still_understood() {
    assertTrue(passwords.matches(WORDS, new QuickPasswords().hash(WORDS)));
  }
}
