package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.platform.SecretToken;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;

/**
 * Codes for the day on which the telephone is lost. Each lets in once. They have 120 random bits,
 * so that a plain hash keeps them.
 */
@Singleton
class RecoveryCodes {
  static final int COUNT = 10;
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RecoveryCodeRepository codes;
  private final SecurityLog security;
  private final Clock clock;

  RecoveryCodes(RecoveryCodeRepository codes, SecurityLog security, Clock clock) {
    this.codes = codes;
    this.security = security;
    this.clock = clock;
  }

  /** New ones; those from before are good for nothing. */
  List<String> replace(long personId) {
    var fresh = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
    codes.forget(personId);
    codes.saveAll(
        fresh.stream().map(it -> new RecoveryCodeRow(null, personId, hash(it), null)).toList());
    security.record(Event.RECOVERY_CODES_MADE, personId, Map.of());
    return fresh;
  }

  boolean use(long personId, String typed) {
    var at = UtcTime.of(clock.instant());
    if (codes.use(personId, hash(typed), at) == 0) return false;
    security.record(Event.RECOVERY_CODE_USED, personId, Map.of("left", left(personId)));
    return true;
  }

  long left(long personId) {
    return codes.countByPersonIdAndUsedAtIsNull(personId);
  }

  void forget(long personId) {
    codes.forget(personId);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.grouped(bytes).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Of the letters and figures alone, however it was typed. */
  private static String hash(String code) {
    return SecretToken.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
  }
}
