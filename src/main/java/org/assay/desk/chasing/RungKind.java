package org.assay.desk.chasing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.assay.collection.cycles.CyclePhase;

/** A kind of step on the ladder, in the order in which they usually come. */
public enum RungKind {
  NOTICE("Notice beforehand", true),
  INVITATION("Invitation", true),
  REMINDER("Reminder", true),
  TELEPHONE("Telephone call", false),
  LETTER_HEAD("Letter to the head or chief officer", false),
  LETTER_CHAIR("Letter to the chair", false);

  private final String label;
  private final boolean email;

  RungKind(String label, boolean email) {
    this.label = label;
    this.email = email;
  }

  public String label() {
    return label;
  }

  /** Whether the service sends it by itself on its day. */
  public boolean isEmail() {
    return email;
  }

  /** Whether it is an email that goes out then: a cycle that is not open only gives notice. */
  boolean isSentIn(CyclePhase phase) {
    return switch (phase) {
      case CLOSED -> false;
      case NOT_OPEN -> this == NOTICE;
      default -> email;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RungKind> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
