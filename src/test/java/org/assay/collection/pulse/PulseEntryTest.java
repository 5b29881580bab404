package org.assay.collection.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

/** How a pulse is opened and found, and how often one network may answer. */
class PulseEntryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private Instant now = Instant.parse("2026-11-30T10:05:00Z");

  private final Clock clock =
      new Clock() {
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
      };

  @Test
  void a_code_is_read_in_any_letters_and_with_any_hyphen() {
    var code = PulseCode.make();
    assertEquals(8, code.length());
    assertNotEquals(code, PulseCode.make());
    assertEquals(Optional.of(code), PulseCode.read(PulseCode.shown(code)));
    assertEquals(
        Optional.of("K7QXM2PD"), PulseCode.read(" k7qx – m2pd "), "as a phone may write it");
    assertEquals(Optional.empty(), PulseCode.read("K7QX-M2P"));
    assertEquals(
        Optional.empty(), PulseCode.read("K7QX-M2P0"), "a figure that looks like a letter");
  }

  @Test
  void the_window_is_from_five_days_to_eight_weeks_and_not_past() {
    assertEquals(List.of(), faults(DAY, DAY.plusDays(4)));
    assertEquals(List.of(), faults(DAY.plusDays(3), DAY.plusDays(58)));
    assertEquals(List.of("#opens"), faults(DAY.minusDays(1), DAY.plusDays(9)));
    assertEquals(List.of("#closes"), faults(DAY, DAY.minusDays(1)));
    assertEquals(List.of("#closes"), faults(DAY, DAY.plusDays(3)));
    assertEquals(List.of("#closes"), faults(DAY, DAY.plusDays(56)));
  }

  private static List<String> faults(LocalDate opens, LocalDate closes) {
    var form = new FormInput(Map.of());
    PulseWindow.check(form, opens, closes, DAY);
    return form.errors().stream().map(ErrorLink::href).toList();
  }

  @Test
  void a_pulse_is_open_from_its_first_day_to_the_end_of_its_last() {
    var pulse = new Pulse(1L, 1, 1, null, "x", "1", DAY, DAY.plusDays(6), null);
    assertEquals(PulsePhase.NOT_OPEN, pulse.phase(DAY.minusDays(1)));
    assertEquals(PulsePhase.OPEN, pulse.phase(DAY));
    assertEquals(PulsePhase.OPEN, pulse.phase(DAY.plusDays(6)));
    assertEquals(PulsePhase.CLOSED, pulse.phase(DAY.plusDays(7)));
    assertEquals(PulsePhase.DELETED, pulse.purged(DAY).phase(DAY));
  }

  @Test
  void one_network_answers_so_often_in_an_hour_and_another_still_may() {
    var limits = new PulseLimits(clock);
    for (int i = 0; i < PulseLimits.ANSWERS; i++) assertTrue(limits.answering("192.0.2.1"));
    assertFalse(limits.answering("192.0.2.1"));
    assertTrue(limits.answering("192.0.2.2"));
    now = now.plus(Duration.ofHours(1));
    assertTrue(limits.answering("192.0.2.1"));
  }

  @Test
  void codes_that_lead_nowhere_are_counted_apart_from_answers() {
    var limits = new PulseLimits(clock);
    for (int i = 0; i < PulseLimits.WRONG_CODES; i++) assertTrue(limits.wrongCode("192.0.2.1"));
    assertFalse(limits.wrongCode("192.0.2.1"));
    assertTrue(limits.wrongCode("192.0.2.2"));
    assertTrue(limits.answering("192.0.2.1"), "a right code is let in all the same");
  }
}
