package org.assay.letters;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.email.EmailException;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.letters.sending.LetterMailer;
import org.assay.letters.sending.LetterSender;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.LetterSource;
import org.assay.letters.writing.QueuedLetter;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LetterJobTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private static final Letter TOLD =
      new Letter("to@example.org", "To", "About", List.of(), "Go", "/", "Us", null, null);

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject LetterRepository letters;
  @Inject LetterWriter writer;
  @Inject LetterMailer mailer;
  @Inject ChaseDelivery chase;
  @Inject DeliveryReceipts receipts;
  @Inject Sql sql;
  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    scene = fixture.scene();
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
    var broken = refusing(new IllegalStateException("the mail server refused the address"));
    var at = NOW;
    for (int attempt = 1; attempt <= Backoff.ATTEMPTS; attempt++) {
      new LetterJob(letters, anything(), broken, chase, Clock.fixed(at, ZoneOffset.UTC), true, 600)
          .sendDue();
      assertEquals(attempt, sql.count("select attempts from letter"));
      assertEquals(List.of(), letters.due(at, 10));
      at = at.plus(Duration.ofHours(12));
    }
    assertEquals(0, sql.count("select count(*) from letter where due_at is not null"));
    assertEquals(0, sql.count("select count(*) from letter where sent_at is not null"));
    assertEquals(1, letters.waiting(at, Duration.ofMinutes(10)).givenUp());
  }

  @Test
  void a_mail_server_that_does_not_answer_is_asked_for_one_letter_and_not_for_all() {
    another();
    var silent = refusing(new EmailException(new SocketTimeoutException("Read timed out")));
    job(anything(), silent, NOW).sendDue();
    verify(silent, times(1)).send(any(), any(), any());
    assertEquals(1, sql.count("select sum(attempts) from letter"));
    assertEquals(1, letters.due(NOW, 10).size(), "the other one keeps its place");
  }

  @Test
  void one_address_that_is_refused_does_not_hold_up_the_others() {
    another();
    var full = refusing(new IllegalStateException("no such mailbox"));
    job(anything(), full, NOW).sendDue();
    verify(full, times(2)).send(any(), any(), any());
    assertEquals(2, sql.count("select sum(attempts) from letter"));
  }

  @Test
  void a_letter_has_the_same_message_id_at_each_attempt() throws Exception {
    var row = letters.due(NOW, 10).getFirst();
    mailer.send(row, TOLD, () -> {});
    mailer.send(row, TOLD, () -> {});
    for (var message : MailFixture.received(2)) {
      assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
    }
    var ids = MailFixture.received(2).stream().map(LetterJobTest::messageId).distinct().toList();
    assertEquals(List.of(mailer.messageId(row)), ids);
    assertTrue(ids.getFirst().matches("<letter-\\d+\\.[0-9a-f]{16}@localhost>"), ids.getFirst());
    another();
    assertEquals(2, letters.due(NOW, 10).stream().map(mailer::messageId).distinct().count());
  }

  @Test
  void a_letter_that_waits_too_long_is_counted_and_one_that_was_sent_or_dropped_is_not() {
    var meters = new SimpleMeterRegistry();
    another();
    var sent = letters.due(NOW, 10).getFirst();
    letters.sent(sent, NOW);
    look(meters, NOW.plus(Duration.ofMinutes(9)));
    assertEquals(0, meters.get("assay.letters.overdue").gauge().value());
    meters.clear();
    look(meters, NOW.plus(Duration.ofMinutes(11)));
    assertEquals(1, meters.get("assay.letters.overdue").gauge().value());
    letters.drop(letters.due(NOW, 10).getFirst());
    meters.clear();
    look(meters, NOW.plus(Duration.ofMinutes(11)));
    assertEquals(0, meters.get("assay.letters.overdue").gauge().value());
    assertEquals(0, meters.get("assay.letters.given.up").gauge().value());
  }

  @Test
  void a_stopping_node_finishes_its_letter_and_begins_no_other() throws Exception {
    another();
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var slow =
        mock(
            LetterSender.class,
            call -> {
              begun.countDown();
              go.await();
              return null;
            });
    var job = job(anything(), slow, NOW);
    var round = Thread.ofVirtual().start(job::sendDue);
    begun.await();
    var stopped = job.shutdownGracefully().toCompletableFuture();
    assertFalse(stopped.isDone(), "it waits for the letter under way");
    go.countDown();
    stopped.get(2, TimeUnit.MINUTES);
    round.join();
    assertEquals(1, sql.count("select count(*) from letter where sent_at is not null"));
    assertEquals(1, sql.count("select sum(attempts) from letter"));
  }

  @Test
  void a_letter_whose_node_was_killed_in_flight_is_marked_and_its_duplicate_known_for_one()
      throws Exception {
    assertThrows(Killed.class, () -> job(anything(), killedAfterSending(), NOW).sendDue());
    assertEquals(1, MailFixture.received(1).size(), "the mail server has it");
    assertEquals(
        1,
        sql.count("select count(*) from letter where uncertain_at = ? and sent_at is null", NOW));

    var later = NOW.plus(Duration.ofHours(1));
    job(anything(), mailer, later).sendDue();
    var ids = MailFixture.received(2).stream().map(LetterJobTest::messageId).toList();
    assertEquals(2, ids.size());
    assertEquals(ids.get(0), ids.get(1));
    assertEquals(
        1,
        sql.count("select count(*) from letter where uncertain_at = ? and sent_at = ?", NOW, later),
        "it may have come twice, and the row goes on saying so");
    var meters = new SimpleMeterRegistry();
    look(meters, later);
    assertEquals(1, meters.get("assay.letters.uncertain").gauge().value());
  }

  @Test
  void a_letter_that_the_mail_server_has_answered_for_is_certain() {
    job(anything(), mailer, NOW).sendDue();
    assertEquals(
        1,
        sql.count("select count(*) from letter where sent_at = ? and uncertain_at is null", NOW));
    another();
    job(anything(), refusedAfterReading("no such mailbox"), NOW).sendDue();
    assertEquals(0, sql.count("select count(*) from letter where uncertain_at is not null"));
  }

  @Test
  void a_letter_whose_yes_was_lost_on_the_way_is_uncertain_and_stays_so_whatever_comes_next() {
    job(anything(), yesLost(), NOW).sendDue();
    assertEquals(1, sql.count("select count(*) from letter where uncertain_at = ?", NOW));
    var later = NOW.plus(Duration.ofHours(1));
    job(anything(), refusedAfterReading("too many recipients"), later).sendDue();
    assertEquals(1, sql.count("select count(*) from letter where uncertain_at = ?", NOW));
  }

  @Test
  void a_receipt_is_taken_with_the_token_alone_and_notes_the_letter_that_it_names() {
    var row = letters.due(NOW, 10).getFirst();
    var id = mailer.messageId(row);
    assertThrows(ProblemException.class, () -> receipt("", "Bearer ", id, "delivered"));
    assertThrows(ProblemException.class, () -> receipt("secret", "Bearer other", id, "delivered"));
    receipt("secret", "Bearer secret", id.replace(".", ".0").replace("0@", "@"), "delivered");
    receipt("secret", "Bearer secret", id.replace("-" + row.id(), "-99999"), "delivered");
    assertEquals(0, sql.count("select count(*) from letter where delivered_at is not null"));
    receipt("secret", "Bearer secret", id, "temporary-failure");
    assertEquals(1, sql.count("select count(*) from letter where bounce like 'The mailbox%'"));
    receipt("secret", "Bearer secret", id, "delivered");
    assertEquals(1, sql.count("select count(*) from letter where delivered_at is not null"));
  }

  private void receipt(String token, String given, String reference, String status) {
    var body = "{\"reference\": \"%s\", \"status\": \"%s\"}".formatted(reference, status);
    assertEquals(
        204,
        new ReceiptController(receipts, token)
            .take(
                HttpRequest.POST("/mail/receipts", body).header("Authorization", given),
                body.getBytes(StandardCharsets.UTF_8))
            .code());
  }

  /** The end of a process: no handler of ours sees it. */
  private static final class Killed extends Error {}

  private LetterSender killedAfterSending() {
    return sendingThen(
        () -> {
          throw new Killed();
        });
  }

  private LetterSender refusedAfterReading(String why) {
    return sendingThen(
        () -> {
          throw new EmailException(new MessagingException(why));
        });
  }

  private LetterSender yesLost() {
    return sendingThen(
        () -> {
          throw new EmailException(new SocketTimeoutException("Read timed out"));
        });
  }

  /** Sends in earnest to the mail server of the tests, and ends otherwise. */
  private LetterSender sendingThen(Runnable end) {
    return mock(
        LetterSender.class,
        call -> {
          mailer.send(call.getArgument(0), call.getArgument(1), call.getArgument(2));
          end.run();
          return null;
        });
  }

  private void look(SimpleMeterRegistry meters, Instant now) {
    new OverdueJob(letters, meters, Clock.fixed(now, ZoneOffset.UTC), true).look();
  }

  private LetterJob job(LetterWriter anything, LetterSender by, Instant now) {
    return new LetterJob(letters, anything, by, chase, Clock.fixed(now, ZoneOffset.UTC), true, 600);
  }

  private void another() {
    letters.add(
        scene.partnership().id(),
        List.of(scene.approver().personId()),
        LetterKind.SENT_BACK,
        scene.returnId(),
        NOW);
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LetterSender refusing(RuntimeException why) {
    return mock(
        LetterSender.class,
        call -> {
          throw why;
        });
  }

  private static LetterWriter anything() {
    LetterSource nothing =
        () ->
            EnumSet.complementOf(EnumSet.of(LetterKind.TEMPLATE_TEST)).stream()
                .collect(toMap(identity(), kind -> (row, reader) -> Optional.empty()));
    return new LetterWriter(null, null, null, List.of(nothing), null, null) {
      @Override
      Optional<Letter> write(QueuedLetter row) {
        return Optional.of(TOLD);
      }
    };
  }

  @Test
  void a_letter_that_asks_for_what_is_no_longer_wanted_is_dropped() {
    new LetterJob(letters, writer, mailer, chase, Clock.fixed(NOW, ZoneOffset.UTC), true, 600)
        .sendDue();
    assertEquals(
        1, sql.count("select count(*) from letter where due_at is null and sent_at is null"));
  }

  @Test
  void no_more_go_in_a_minute_than_the_provider_takes() {
    another();
    another();
    var slow =
        new LetterJob(
            letters, anything(), mailer, chase, Clock.fixed(NOW, ZoneOffset.UTC), true, 2);
    slow.sendDue();
    slow.sendDue();
    assertEquals(2, sql.count("select count(*) from letter where sent_at is not null"));
    var later = Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC);
    new LetterJob(letters, anything(), mailer, chase, later, true, 2).sendDue();
    assertEquals(3, sql.count("select count(*) from letter where sent_at is not null"));
  }

  @Test
  void waits_grow_from_a_minute_to_half_a_day() {
    assertEquals(Optional.of(Duration.ofMinutes(1)), Backoff.after(1));
    assertEquals(Optional.of(Duration.ofMinutes(4)), Backoff.after(2));
    assertEquals(Optional.of(Duration.ofHours(12)), Backoff.after(11));
    assertEquals(Optional.empty(), Backoff.after(12));
  }
}
