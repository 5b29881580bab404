package org.assay.letters.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.RecallReturn;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.letters.LetterParts;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who gets which letter when a return moves, by a real mail server. */
@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class ReturnLettersTest {
  private static final String SECRET = "Named in the policy";

  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject RecallReturn recall;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    scene = fixture.scene();
    fixture.answerAll(scene);
  }

  @Test
  void the_approver_gets_the_board_pack_and_a_link_to_sign() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    var letter = to("Bea.Approver", 1);
    assertTrue(letter.getSubject().startsWith("Please sign off: "), letter.getSubject());
    assertTrue(LetterParts.text(letter).contains("/returns/" + scene.returnId() + "/sign-off"));
    var pdf = LetterParts.pdf(letter);
    try (var document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertTrue(new PDFTextStripper().getText(document).contains("s1"));
    }
  }

  @Test
  void a_letter_has_plain_text_and_html_and_no_answer() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    var parts = LetterParts.of(to("Bea.Approver", 1));
    assertTrue(parts.stream().anyMatch(part -> LetterParts.is(part, "text/plain")));
    assertTrue(parts.stream().anyMatch(part -> LetterParts.is(part, "text/html")));
    for (var part : parts) {
      if (LetterParts.is(part, "text/*"))
        assertFalse(part.getContent().toString().contains(SECRET));
    }
  }

  @Test
  void who_sent_it_learns_that_it_came_back_but_the_reason_stays_behind_the_link()
      throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    to("Bea.Approver", 1);
    signOff.sendBack(scene.approver(), scene.returnId(), "Say more about training");
    var letter = to("Ada.Respondent", 2);
    assertTrue(letter.getSubject().startsWith("Sent back to you: "), letter.getSubject());
    assertFalse(LetterParts.text(letter).contains("training"));
    assertTrue(LetterParts.text(letter).contains("/returns/" + scene.returnId() + "\n"));
  }

  @Test
  void both_learn_that_the_report_is_ready_and_later_that_the_return_is_reopened()
      throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    to("Bea.Approver", 1);
    signOff.signOff(scene.approver(), scene.returnId());
    assertTrue(to("Ada.Respondent", 3).getSubject().startsWith("Your report is ready"));
    assertTrue(to("Bea.Approver", 3).getSubject().startsWith("Your report is ready"));
    reopen.reopen(scene.moderator(), scene.returnId(), "The training figures do not add up");
    var told = to("Ada.Respondent", 5);
    assertTrue(told.getSubject().startsWith("Reopened: "), told.getSubject());
    assertFalse(LetterParts.text(told).contains("figures"));
    to("Bea.Approver", 5);
  }

  @Test
  void who_was_asked_to_sign_learns_that_the_return_was_taken_back() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    to("Bea.Approver", 1);
    recall.recall(scene.respondent(), scene.returnId());
    var letter = to("Bea.Approver", 2);
    assertTrue(
        letter.getSubject().startsWith("Taken back, do not sign yet: "), letter.getSubject());
    assertTrue(LetterParts.text(letter).contains("/returns/" + scene.returnId() + "\n"));
    assertEquals(
        0,
        sql.count(
            "select count(*) from letter where kind = 'recalled' and person_id = "
                + scene.respondent().personId()));
  }

  @Test
  void who_sent_it_learns_that_somebody_else_took_it_back() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    to("Bea.Approver", 1);
    recall.recall(scene.approver(), scene.returnId());
    assertTrue(to("Ada.Respondent", 2).getSubject().startsWith("Taken back, do not sign yet: "));
  }

  @Test
  void a_step_that_is_refused_sends_nothing() {
    signOff.sendBack(scene.approver(), scene.returnId(), "Not sent yet");
    assertEquals(0, sql.count("select count(*) from letter"));
  }

  @Test
  void what_is_sent_is_noted_and_not_sent_again() throws Exception {
    submit.submit(scene.respondent(), scene.returnId());
    to("Bea.Approver", 1);
    assertEquals(1, sql.count("select count(*) from letter where attempts = 1"));
  }

  /** The last to somebody once so many have come. */
  private static MimeMessage to(String name, int received) throws Exception {
    return LetterParts.sought(
        received,
        "to " + name,
        letters -> {
          MimeMessage last = null;
          for (var it : letters) if (LetterParts.isTo(it, name)) last = it;
          return Optional.ofNullable(last);
        });
  }
}
