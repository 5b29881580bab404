package org.assay.letters.writing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.assay.assurance.signals.kept.SettleSignal;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

/** What an organisation is written about its signals: that there are some, and never what. */
@DatabaseTest
class SignalLettersTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SignalLetters letters;
  @Inject SettleSignal settle;
  @Inject Sql sql;

  private long raised(Scene scene) {
    return sql.insert(
        "insert into return_signal (partnership_id, organisation_id, cycle_id, return_id,"
            + " submission_number, kind, answers, out_of, explanation, raised_at, state) values (?,"
            + " ?, ?, ?, 1, 'old-evidence', 1, 3, 'Zebra evidence', ?, 'waiting')",
        scene.partnership().id(),
        scene.schools().getFirst().id(),
        scene.cycle().id(),
        scene.returnId(),
        CycleFixture.OPEN);
  }

  private static QueuedLetter row(Scene scene, LetterKind kind) {
    return new QueuedLetter(
        1,
        scene.partnership().id(),
        scene.respondent().personId(),
        kind,
        scene.returnId(),
        0,
        Instant.EPOCH,
        false,
        "");
  }

  private Optional<LetterContent> told(QueuedLetter row, Caller reader) {
    return requireNonNull(letters.letters().get(row.kind())).to(row, reader);
  }

  @Test
  void a_letter_asks_for_an_explanation_while_one_is_missing_and_tells_of_a_decision_once_made() {
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene();
    var signal = raised(scene);
    var asks = row(scene, LetterKind.SIGNALS_RAISED);
    var letter = told(asks, scene.respondent()).orElseThrow();
    assertTrue(letter.paragraphs().toString().contains("There is 1 point in it"), letter::toString);
    assertTrue(letter.paragraphs().toString().contains("Your answers may well be right"));
    assertFalse(letter.toString().contains("Zebra"), letter::toString);
    assertEquals("/signals?return=" + scene.returnId() + "&state=all", letter.path());
    assertTrue(told(asks, scene.stranger()).isEmpty());
    assertTrue(told(asks, scene.pasMember()).isEmpty());

    var tells = row(scene, LetterKind.SIGNALS_DECIDED);
    assertTrue(told(tells, scene.respondent()).isEmpty(), "nothing is decided yet");
    settle.decide(scene.pasMember(), signal, 0, "no-step", "Recent enough");
    assertTrue(told(asks, scene.respondent()).isEmpty(), "nothing more to explain");
    var told = told(tells, scene.approver()).orElseThrow();
    assertFalse(told.toString().contains("Recent enough"), told::toString);
  }
}
