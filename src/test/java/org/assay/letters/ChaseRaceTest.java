package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.desk.chasing.ChaseLetters;
import org.assay.desk.chasing.Ladder;
import org.assay.desk.chasing.RungKind;
import org.assay.letters.sending.LetterMailer;
import org.assay.letters.sending.LetterSender;
import org.assay.letters.writing.Letter;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Reminders against returns that are signed off in the same moment, by a real mail server. */
@DatabaseTest
class ChaseRaceTest {
  /** A thousand: {@code mvn test -Dtest=ChaseRaceTest -Dassay.races=999}. */
  private static final int RACES = 3 * (Integer.getInteger("assay.races", 150) / 3);

  private static final Instant NOT_YET = Instant.parse("2030-01-01T00:00:00Z");

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject People people;
  @Inject SignOff signOff;
  @Inject Ladder ladder;
  @Inject LetterRepository letters;
  @Inject LetterWriter writer;
  @Inject LetterMailer mailer;
  @Inject ChaseLetters chase;
  @Inject UncertainMark mark;
  @Inject TransactionOperations<Connection> transactions;
  @Inject Sql sql;

  private final AtomicInteger handedOver = new AtomicInteger();
  private final AtomicInteger afterReturn = new AtomicInteger();

  /** Opens when the return has been looked at and the text of its reminder begins to go. */
  private volatile CountDownLatch textGoes = new CountDownLatch(0);

  /** When the return is signed off. */
  private enum Start {
    AT_ONCE,
    WHILE_THE_TEXT_GOES,
    BEFORE
  }

  /** A return that waits for its sign-off, and the reminder about it. */
  private record Race(Caller approver, long returnId, long letter) {}

  @Test
  void of_returns_signed_off_while_a_reminder_goes_none_gets_it_afterwards() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    var races = races(fixture.scene("north", RACES));
    var job = new LetterJob(letters, writer, mailer, watched(), clock, true, 600_000);
    try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < RACES; i++) {
        var it = races.get(i);
        var start = Start.values()[i % 3];
        sql.change("update letter set due_at = ? where id = ?", clock.instant(), it.letter());
        textGoes = new CountDownLatch(start == Start.WHILE_THE_TEXT_GOES ? 1 : 0);
        var signing = two.submit(() -> sign(it));
        if (start == Start.BEFORE) signing.get();
        job.sendDue();
        assertInstanceOf(TransitionOutcome.Done.class, signing.get());
        sql.change("update letter set due_at = null where kind <> 'cycle-reminder'");
      }
    }
    assertEquals(0, afterReturn.get(), "reminders to those who had returned");
    assertTrue(
        handedOver.get() >= RACES / 3 && handedOver.get() <= RACES * 2 / 3,
        "won: " + handedOver.get());
    assertEquals(
        handedOver.get(),
        sql.count(
            "select count(*) from letter where kind = 'cycle-reminder' and sent_at is not null"));
    assertEquals(
        handedOver.get(),
        sql.count("select count(*) from chase_contact where at is not null"),
        "who was not written to does not count as reached");
    assertEquals(
        RACES - handedOver.get(),
        sql.count(
            "select count(*) from letter where kind = 'cycle-reminder' and sent_at is null and"
                + " due_at is null"),
        "the others were dropped");
  }

  private TransitionOutcome sign(Race it) throws InterruptedException {
    textGoes.await();
    return signOff.signOff(it.approver(), it.returnId());
  }

  private List<Race> races(Scene scene) {
    var partnership = scene.partnership().id();
    var schools = scene.schools();
    var ids =
        people.enterAll(
            schools.stream()
                .map(
                    it ->
                        new NewPerson(
                            partnership,
                            it.code() + "@race.example",
                            it.code(),
                            null,
                            List.of(Role.APPROVER),
                            it.id(),
                            null))
                .toList());
    sql.change(
        "update membership set role = 'RESPONDENT' where role = 'APPROVER' and person_id = ?",
        scene.approver().personId());
    sql.change(
        "update agency_return set status = 'awaiting-sign-off', declared_at = ?", clock.instant());
    ladder.plan(scene.cycle(), RungKind.REMINDER, LocalDate.of(2026, 10, 5));
    assertTrue(ladder.send(partnership, sql.count("select id from chase_rung")));
    sql.change("update letter set due_at = ?", NOT_YET);
    return sql.list(
        "select l.person_id, m.organisation_id, c.return_id, l.id from letter l join chase_contact"
            + " c on c.id = l.subject_id join membership m on m.person_id = l.person_id where"
            + " l.kind = 'cycle-reminder' order by l.id",
        row ->
            new Race(
                new Caller(row.getLong(1), "", partnership, Role.APPROVER, row.getLong(2), null),
                row.getLong(3),
                row.getLong(4)));
  }

  /** Looks, when the text goes, whether the return is in for everybody else. */
  private ChaseDelivery watched() {
    var watching =
        mock(
            LetterSender.class,
            call -> {
              QueuedLetter row = call.getArgument(0);
              Runnable handingOver = call.getArgument(2);
              mailer.send(row, call.getArgument(1), () -> watch(row, handingOver));
              return null;
            });
    return new ChaseDelivery(watching, chase, mark, clock) {
      @Override
      void send(QueuedLetter row, Letter letter) {
        transactions.executeWrite(
            status -> {
              super.send(row, letter);
              return null;
            });
      }
    };
  }

  private void watch(QueuedLetter row, Runnable handingOver) {
    handingOver.run();
    handedOver.incrementAndGet();
    textGoes.countDown();
    if (isIn(row)) afterReturn.incrementAndGet();
  }

  /** As another connection sees it. */
  private boolean isIn(QueuedLetter row) {
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      return other
              .submit(
                  () ->
                      sql.count(
                          "select count(*) from agency_return r join chase_contact c on c.return_id"
                              + " = r.id where c.id = ? and r.first_submitted_at is not null",
                          row.subjectId()))
              .get()
          > 0;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
