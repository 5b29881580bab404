package org.assay.people.secondfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = ascii("12345678901234567890");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:10Z");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          59,          94287082, 46119246, 90693936
          1111111109,  07081804, 68084774, 25091201
          1111111111,  14050471, 67062674, 99943326
          1234567890,  89005924, 91819424, 93441116
          2000000000,  69279037, 90698825, 38618901
          20000000000, 65353130, 77737706, 47863826
          """)
  void the_codes_are_those_of_the_test_vectors_of_rfc_6238(
      long seconds, String sha1, String sha256, String sha512) {
    var step = Totp.step(Instant.ofEpochSecond(seconds));
    assertEquals(sha1, Totp.code(SECRET, step, 8, "HmacSHA1"));
    assertEquals(
        sha256, Totp.code(ascii("12345678901234567890123456789012"), step, 8, "HmacSHA256"));
    var longest = "1234567890".repeat(6) + "1234";
    assertEquals(sha512, Totp.code(ascii(longest), step, 8, "HmacSHA512"));
    assertEquals(sha1.substring(2), Totp.code(SECRET, step), "six figures are the last of eight");
  }

  @Test
  void a_clock_may_be_half_a_minute_wrong_either_way_and_no_more() {
    var code = Totp.code(SECRET, Totp.step(NOW));
    var step = OptionalLong.of(Totp.step(NOW));
    assertEquals(step, Totp.match(SECRET, code, NOW));
    assertEquals(step, Totp.match(SECRET, code, NOW.plusSeconds(30)));
    assertEquals(step, Totp.match(SECRET, code, NOW.minusSeconds(30)));
    assertTrue(Totp.match(SECRET, code, NOW.plusSeconds(60)).isEmpty());
    assertTrue(Totp.match(SECRET, code, NOW.minusSeconds(60)).isEmpty());
    assertTrue(Totp.match(SECRET, "", NOW).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void a_secret_is_written_in_the_alphabet_of_rfc_4648(String text, String written) {
    assertEquals(written, Base32.of(ascii(text)));
  }

  @Test
  void four_wrong_codes_are_free_bar_the_wait_after_the_last_and_then_each_wait_doubles() {
    assertEquals(Duration.ZERO, CodeAttempts.delay(3));
    assertEquals(Duration.ofSeconds(30), CodeAttempts.delay(4));
    assertEquals(Duration.ofSeconds(60), CodeAttempts.delay(5));
    assertEquals(Duration.ofMinutes(15), CodeAttempts.delay(12));
    assertEquals(Duration.ofMinutes(15), CodeAttempts.delay(1_000_000));
  }
}
