package org.assay.letters.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assay.assurance.caseaudit.AuditFixture;
import org.assay.assurance.caseaudit.form.SafetyConcerns;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.engine.answering.Value;
import org.assay.letters.LetterParts;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.jobs.DailyJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Letters about case audits, by a real mail server. */
@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class AuditLettersTest {
  @Inject TestClock clock;
  @Inject AuditFixture fixture;
  @Inject SafetyConcerns safety;
  @Inject CloseAudit closing;
  @Inject PartnershipSettings settings;
  @Inject Collection<DailyJob> jobs;
  @Inject Sql sql;

  @BeforeEach
  void begin() throws Exception {
    clock.set(Instant.parse("2026-11-02T09:00:00Z"));
    MailFixture.clear();
  }

  @Test
  void a_fear_for_a_child_reaches_the_audit_lead_and_the_agencys_leads_at_once() throws Exception {
    var scene = fixture.opened();
    settings.save(scene.lead().partnershipId(), Map.of(Setting.FRONT_DOOR_CONTACT, "01632 960001"));
    var form = fixture.form(scene, 0, scene.hospital());
    fixture.save(
        scene.nurse(), form, Map.of("unsafe-now", AuditFixture.value(new Value.Flag(true))));
    var letters = MailFixture.received("Act now", 3);
    var readers = new TreeSet<String>();
    for (var letter : letters) {
      Arrays.stream(letter.getAllRecipients()).forEach(it -> readers.add(it.toString()));
    }
    assertEquals(3, letters.size());
    assertTrue(readers.stream().anyMatch(it -> it.contains("lead@north.example")), "" + readers);
    assertTrue(readers.stream().anyMatch(it -> it.contains("matron@north.example")), "" + readers);
    assertTrue(readers.stream().noneMatch(it -> it.contains("officer@")), "" + readers);
    var id = safety.of(fixture.audit(scene)).getFirst().concernId();
    var text = LetterParts.text(letters.getFirst());
    assertTrue(text.contains("/audit-safety/" + id), text);
    assertTrue(text.contains("telephone 01632 960001. If a child is in immediate danger"), text);
    assertFalse(text.contains("-C01"), "a letter names no case: " + text);
  }

  @Test
  void case_auditors_are_asked_when_an_audit_is_opened() throws Exception {
    fixture.opened();
    var letters = MailFixture.received("You are asked for a case audit", 2);
    assertEquals(2, letters.size());
    assertTrue(LetterParts.text(letters.getFirst()).contains("13 November 2026"));
  }

  @Test
  void the_lead_is_reminded_once_when_the_month_of_the_re_audit_begins() {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    fixture.judgeAll(scene, "good", "good");
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
    assertEquals(0, reminded("2027-10-31T09:00:00Z"), "not before its month");
    assertEquals(1, reminded("2027-11-01T09:00:00Z"));
    assertEquals(1, reminded("2027-11-02T09:00:00Z"), "once");
  }

  @Test
  void case_auditors_are_reminded_of_forms_that_are_not_in_and_nobody_else() {
    var scene = fixture.opened();
    for (int i = 0; i < 2; i++) {
      fixture.notInvolved(scene.nurse(), fixture.form(scene, i, scene.hospital()));
      fixture.send(scene.nurse(), fixture.form(scene, i, scene.hospital()));
    }
    assertEquals(0, chased("2026-11-10T09:00:00Z"), "the forms are due on the 13th");
    assertEquals(1, chased("2026-11-11T09:00:00Z"), "the officer, since the nurse has sent hers");
    assertEquals(1, chased("2026-11-13T09:00:00Z"));
    assertEquals(2, chased("2026-11-14T09:00:00Z"), "late");
    assertEquals(2, chased("2026-11-20T09:00:00Z"));
    assertEquals(3, chased("2026-11-21T09:00:00Z"), "each week");
  }

  private long chased(String at) {
    clock.set(Instant.parse(at));
    jobs.stream().filter(it -> it.name().equals("case-audit-forms")).forEach(DailyJob::run);
    return sql.count("select count(*) from letter where kind = 'audit-forms-due'");
  }

  @Test
  void the_panel_and_the_lead_learn_that_all_forms_are_in_and_agencies_that_it_is_closed()
      throws Exception {
    var scene = fixture.opened();
    fixture.sendAll(scene, "good", "good");
    assertEquals(3, MailFixture.received("All forms are in: Neglect", 3).size());
    fixture.judgeAll(scene, "good", "good");
    assertEquals(List.of(), closing.close(scene.lead(), fixture.audit(scene)));
    var letters = MailFixture.received("Results of a case audit: Neglect", 2);
    assertEquals(2, letters.size(), "each case auditor");
    assertTrue(LetterParts.text(letters.getFirst()).contains("feedback to your agency"));
  }

  /** How many reminders were written by then, with the day's job run. */
  private long reminded(String at) {
    clock.set(Instant.parse(at));
    jobs.stream().filter(it -> it.name().equals("re-audit-reminder")).forEach(DailyJob::run);
    return sql.count("select count(*) from letter where kind = 'reaudit-due'");
  }
}
