package org.assay.platform.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String OLD = "2025:the-secret-of-twenty-twenty-five-is-long";
  private static final String NEW = "2026:the-secret-of-twenty-twenty-six-is-longer";

  /** RFC 4231, test case 2, with its key padded with zero bytes, which HMAC does by itself. */
  @Test
  void a_seal_is_an_hmac_sha_256() {
    var key = "Jefe" + "\0".repeat(28);
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        new Seal("rfc:" + key + "\0").of("rfc", "what do ya want for nothing?"));
  }

  @Test
  void after_a_change_of_keys_older_seals_still_hold_and_new_ones_carry_the_new_key() {
    var before = new Seal(OLD);
    var after = new Seal(NEW + "," + OLD);
    assertEquals("2026", after.currentKey());
    assertEquals(before.of("2025", "words"), after.of("2025", "words"));
    assertFalse(after.of("2026", "words").equals(after.of("2025", "words")));
  }

  @Test
  void a_key_that_is_not_set_seals_nothing() {
    assertFalse(new Seal(NEW).knows("2025"));
    assertEquals("", new Seal(NEW).of("2025", "words"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026:short", "no-name-but-a-secret-of-sufficient-length", ":x"})
  void a_setting_that_is_no_key_is_refused_and_says_what_it_should_hold(String setting) {
    var e = assertThrows(IllegalStateException.class, () -> new Seal(setting));
    assertTrue(e.getMessage().startsWith("ASSAY_TRAIL_KEYS must hold name:secret"));
  }

  @Test
  void decimals_read_as_the_database_keeps_them() {
    var third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), java.math.MathContext.DECIMAL128);
    assertEquals("0.33333333333333333333\n\n0.5", Seal.text(third, null, new BigDecimal("0.50")));
  }
}
