package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;

/** People's one-time codes: setting an app up, checking what was typed, turning it off. */
@Singleton
public class OneTimeCodes {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** As RFC 4226 recommends: 160 bits. */
  private static final int SECRET_BYTES = 20;

  private final CodeRepository codes;
  private final RecoveryCodes recovery;
  private final SecretCipher cipher;
  private final SecurityLog security;
  private final Clock clock;

  OneTimeCodes(
      CodeRepository codes,
      RecoveryCodes recovery,
      SecretCipher cipher,
      SecurityLog security,
      Clock clock) {
    this.codes = codes;
    this.recovery = recovery;
    this.cipher = cipher;
    this.security = security;
    this.clock = clock;
  }

  /** What came of a code that somebody typed. */
  public sealed interface Outcome {
    record Right() implements Outcome {}

    /** Also for a code that was used before. */
    record Wrong() implements Outcome {}

    /** After several wrong ones. */
    record Delayed(Duration left) implements Outcome {}
  }

  public boolean isOn(long personId) {
    return since(personId).isPresent();
  }

  /** When they were set up; empty when they are off. */
  public Optional<Instant> since(long personId) {
    return codes
        .findByPersonIdAndConfirmedAtIsNotNull(personId)
        .map(it -> UtcTime.instant(Objects.requireNonNull(it.confirmedAt())));
  }

  /** A new secret for an app. What is in force stays so until the new one is confirmed. */
  @Transactional
  public Enrolment begin(long personId, String account) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    var key = cipher.currentKey();
    var closed = cipher.close(key, personId, secret);
    codes.forgetBegun(personId);
    codes.save(new CodeRow(null, personId, key, closed, null, 0, 0, null));
    return new Enrolment(account, secret);
  }

  /** What was begun and waits for a first code. */
  public Optional<Enrolment> begun(long personId, String account) {
    return codes
        .findByPersonIdAndConfirmedAtIsNull(personId)
        .map(it -> new Enrolment(account, secret(it)));
  }

  /**
   * Puts what was begun in force, when the code shows that the app has it. Returns the new recovery
   * codes, which are not kept and cannot be shown again; empty when the code is wrong.
   */
  @Transactional
  public Optional<List<String>> confirm(long personId, String typed) {
    var begun = codes.findByPersonIdAndConfirmedAtIsNull(personId).orElse(null);
    if (begun == null) return Optional.empty();
    var step = Totp.match(secret(begun), digits(typed), clock.instant());
    if (step.isEmpty()) {
      security.record(Event.CODE_REFUSED, personId, Map.of("while", "setting-up"));
      return Optional.empty();
    }
    codes.forgetConfirmed(personId);
    codes.confirm(
        Objects.requireNonNull(begun.id()), UtcTime.of(clock.instant()), step.getAsLong());
    security.record(Event.CODES_TURNED_ON, personId, Map.of());
    return Optional.of(recovery.replace(personId));
  }

  /**
   * @param typed a code of the app, or a recovery code
   */
  @Transactional
  public Outcome check(long personId, String typed) {
    var row = codes.lock(personId).orElse(null);
    if (row == null) return new Outcome.Wrong();
    var now = clock.instant();
    var until = row.blockedUntil() == null ? now : UtcTime.instant(row.blockedUntil());
    if (until.isAfter(now)) return new Outcome.Delayed(Duration.between(now, until));
    return digits(typed).length() == Totp.DIGITS ? code(row, digits(typed)) : spare(row, typed);
  }

  private Outcome code(CodeRow row, String typed) {
    var step = Totp.match(secret(row), typed, clock.instant());
    if (step.isEmpty()) return refused(row, Event.CODE_REFUSED);
    if (step.getAsLong() <= row.lastStep()) return refused(row, Event.CODE_REPLAYED);
    codes.accepted(Objects.requireNonNull(row.id()), step.getAsLong());
    return new Outcome.Right();
  }

  private Outcome spare(CodeRow row, String typed) {
    if (!recovery.use(row.personId(), typed)) return refused(row, Event.CODE_REFUSED);
    codes.accepted(Objects.requireNonNull(row.id()), row.lastStep());
    return new Outcome.Right();
  }

  private Outcome refused(CodeRow row, Event event) {
    var wrong = row.wrongAttempts() + 1;
    var delay = CodeAttempts.delay(wrong);
    codes.refused(
        Objects.requireNonNull(row.id()),
        wrong,
        delay.isZero() ? null : UtcTime.of(clock.instant().plus(delay)));
    security.record(event, row.personId(), Map.of("wrong", wrong));
    return new Outcome.Wrong();
  }

  @Transactional
  public List<String> newRecoveryCodes(long personId) {
    return recovery.replace(personId);
  }

  public long recoveryCodesLeft(long personId) {
    return recovery.left(personId);
  }

  /**
   * @param by who does it: the person, or an administrator for somebody who lost their telephone
   */
  @Transactional
  public void turnOff(long personId, long by) {
    codes.forgetConfirmed(personId);
    codes.forgetBegun(personId);
    recovery.forget(personId);
    security.record(Event.CODES_TURNED_OFF, personId, Map.of("by", by));
  }

  private byte[] secret(CodeRow row) {
    return cipher.open(row.keyName(), row.personId(), row.secret());
  }

  /** Without the blanks that apps show in the middle; empty when it is no number. */
  private static String digits(String typed) {
    var plain = typed.replaceAll("\\s", "");
    return plain.matches("\\d{1,8}") ? plain : "";
  }
}
