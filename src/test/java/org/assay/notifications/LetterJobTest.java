package org.assay.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.cycles.CycleFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.returns.MovableClock;
import org.assay.returns.ReturnFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LetterJobTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Inject ReturnFixture fixture;
  @Inject LetterRepository letters;
  @Inject LetterWriter writer;
  @Inject LetterMailer mailer;
  @Inject Sql sql;

  @MockBean(Clock.class)
  Clock clock() {
    return new MovableClock(CycleFixture.OPEN);
  }

  @BeforeEach
  void begin() throws Exception {
    MailFixture.clear();
    var scene = fixture.scene();
    letters.add(
        scene.partnership().id(),
        List.of(scene.approver().personId()),
        LetterKind.SIGN_OFF_ASKED,
        scene.returnId(),
        NOW);
  }

  @Test
  void two_nodes_cannot_claim_the_same_letter() {
    var letter = letters.due(NOW, 10).getFirst();
    assertTrue(letters.claim(letter, NOW.plusSeconds(60)));
    assertFalse(letters.claim(letter, NOW.plusSeconds(60)));
    assertEquals(List.of(), letters.due(NOW, 10), "not due while somebody sends it");
  }

  @Test
  void a_letter_whose_node_died_is_due_again_when_the_claim_ends() {
    letters.claim(letters.due(NOW, 10).getFirst(), NOW.plusSeconds(60));
    assertEquals(1, letters.due(NOW.plusSeconds(60), 10).size());
  }

  @Test
  void a_letter_that_cannot_be_sent_is_tried_again_later_and_in_the_end_given_up() {
    var broken =
        new LetterMailer(null) {
          @Override
          void send(Letter letter) {
            throw new IllegalStateException("the mail server is down");
          }
        };
    var told = new Letter("to@example", "To", "About", List.of(), "Go", "/", "Us", null);
    var anything =
        new LetterWriter(null, null, null, null, null, null, null, null) {
          @Override
          Optional<Letter> write(LetterRow row) {
            return Optional.of(told);
          }
        };
    var at = NOW;
    for (int attempt = 1; attempt <= Backoff.ATTEMPTS; attempt++) {
      new LetterJob(letters, anything, broken, Clock.fixed(at, ZoneOffset.UTC), true).sendDue();
      assertEquals(attempt, sql.count("select attempts from letter"));
      assertEquals(List.of(), letters.due(at, 10));
      at = at.plus(Duration.ofHours(12));
    }
    assertEquals(0, sql.count("select count(*) from letter where due_at is not null"));
    assertEquals(0, sql.count("select count(*) from letter where sent_at is not null"));
  }

  @Test
  void a_letter_that_asks_for_what_is_no_longer_wanted_is_dropped() {
    new LetterJob(letters, writer, mailer, Clock.fixed(NOW, ZoneOffset.UTC), true).sendDue();
    assertEquals(
        1, sql.count("select count(*) from letter where due_at is null and sent_at is null"));
  }

  @Test
  void waits_grow_from_a_minute_to_half_a_day() {
    assertEquals(Optional.of(Duration.ofMinutes(1)), Backoff.after(1));
    assertEquals(Optional.of(Duration.ofMinutes(4)), Backoff.after(2));
    assertEquals(Optional.of(Duration.ofHours(12)), Backoff.after(11));
    assertEquals(Optional.empty(), Backoff.after(12));
  }
}
