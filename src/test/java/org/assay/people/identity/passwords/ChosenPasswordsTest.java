package org.assay.people.identity.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordsTest {
  private static Optional<String> fault(String password) {
    return ChosenPasswords.fault(
        password, List.of("Amira Khan", "amira.khan@school.example", "Lantern Academy"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P@ssw0rd2026!",
        "passwordpassword",
        "123456789012",
        "098765432109",
        "qwertyuiopas",
        "1q2w3e4r5t6y",
        "aaaaaaaaaaaa",
        "abababababab",
        "Liverpool2026",
        "Safeguarding1",
        "Summer2026!!",
        "amirakhan1990",
        "amira.khan@school.example",
        "Lantern-academy1",
        "L4ntern.Academy!",
        "Academy2026Lantern"
      })
  void what_somebody_would_try_first_is_refused(String password) {
    assertTrue(fault(password).orElse("").contains("easy to guess"), password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teapot gravel violin",
        "nosignsnodigits",
        "my school has a green gate",
        "8f3k-2m9x-q7wz"
      })
  void length_is_enough_whatever_it_is_made_of(String password) {
    assertEquals(Optional.empty(), fault(password));
  }

  @Test
  void eleven_characters_are_too_few_and_twelve_are_not() {
    assertTrue(fault("gravel-pond").orElse("").contains("12"));
    assertEquals(Optional.empty(), fault("gravel-ponds"));
    assertTrue(fault("ab cd".repeat(26)).orElse("").contains("fewer"));
  }
}
