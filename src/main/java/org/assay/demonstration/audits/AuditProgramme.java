package org.assay.demonstration.audits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.SendBackForm;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.assurance.caseaudit.setup.AuditState;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeepAudit.Draft;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.demonstration.audits.AuditedAgencies.Auditor;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.platform.England;
import org.assay.platform.Sql;

/**
 * The county’s programme of case audits: one that was closed and repeated, so that its report shows
 * what moved, one that is at its panel, one that agencies were asked for today, and an audit of
 * records.
 */
@Singleton
public class AuditProgramme {
  private static final int CASES = 8;
  private static final List<String> SHOWN =
      List.of(
          "In most cases the answer is in one agency’s record alone.",
          "Yes in the cases with a chronology, and no in those without one.",
          "It was asked once, and not again when things changed at home.");

  private final CaseAudits audits;
  private final AuditSetUp setUp;
  private final PanelWork panel;
  private final KeepAudit keep;
  private final Forms forms;
  private final AnswerForm answers;
  private final SendBackForm sending;
  private final CloseAudit closing;
  private final Register register;
  private final Contacts contacts;
  private final Sql sql;
  private final Clock clock;

  AuditProgramme(
      CaseAudits audits,
      AuditSetUp setUp,
      PanelWork panel,
      KeepAudit keep,
      Forms forms,
      AnswerForm answers,
      SendBackForm sending,
      CloseAudit closing,
      Register register,
      Contacts contacts,
      Sql sql,
      Clock clock) {
    this.audits = audits;
    this.setUp = setUp;
    this.panel = panel;
    this.keep = keep;
    this.forms = forms;
    this.answers = answers;
    this.sending = sending;
    this.closing = closing;
    this.register = register;
    this.contacts = contacts;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Nothing, in a county too small to have two agencies that take part.
   *
   * @param lead who leads all of them
   * @param members ids of the panel's members
   */
  public void found(Caller lead, Set<Long> members) {
    var today = England.day(clock.instant());
    var agencies = AuditedAgencies.of(register, contacts, lead.partnershipId(), today);
    if (agencies.auditors().size() < 2) return;
    var team = new AuditTeam(lead, members, agencies);
    var first = closed(team, AuditPlan.neglect(today.minusMonths(15), lead.personId(), null));
    closed(team, AuditPlan.neglect(today.minusMonths(3), lead.personId(), first.id()));
    atPanel(team, AuditPlan.coreGroups(today.minusDays(15), lead.personId()));
    setUp.opened(team, AuditPlan.earlyHelp(today, lead.personId()), CASES / 2);
    records(lead, AuditPlan.safeSleep(today.minusMonths(8), lead.personId()));
  }

  private CaseAudit closed(AuditTeam team, Draft draft) {
    var audit = setUp.opened(team, draft, CASES);
    sendAll(team, audit);
    audits.cases(audit).forEach(it -> panel.judge(team, audit, it));
    audits
        .lines(audit)
        .forEach(
            it ->
                keep.answer(
                    audit,
                    it,
                    draft.repeats() == null ? "no" : "partly",
                    SHOWN.get(it.number() % SHOWN.size()),
                    it.version()));
    panel.write(team, audit, draft.repeats() != null);
    audits
        .agencies(audit)
        .forEach(
            it ->
                keep.tell(
                    it,
                    "Thank you. Your forms were full and in time. Please talk in your next"
                        + " team meeting about the grades in which the panel differs from you."));
    var missing = closing.close(team.lead(), audit);
    if (!missing.isEmpty()) throw new IllegalStateException(missing.toString());
    closedOn(audit, draft.timetable().reportOn());
    return audit;
  }

  /** As if it had been closed on the day of its report. */
  private void closedOn(CaseAudit audit, LocalDate day) {
    sql.change(
        "update case_audit set closed_at = ? where id = ? and partnership_id = ?",
        day.atTime(15, 0).toInstant(ZoneOffset.UTC),
        audit.id(),
        audit.partnershipId());
  }

  private void atPanel(AuditTeam team, Draft draft) {
    var audit = setUp.opened(team, draft, CASES - 2);
    sendAll(team, audit);
    audits.cases(audit).stream().limit(2).forEach(it -> panel.judge(team, audit, it));
    sentBack(team, audit);
  }

  /** The last case waits for one agency, which is to say more. */
  private void sentBack(AuditTeam team, CaseAudit audit) {
    var last = audits.cases(audit).getLast();
    var outcome =
        sending.sendBack(
            team.lead(),
            audit,
            forms.of(audit, last).getFirst().id(),
            "Please say what the two visits in spring showed, and what was decided after them.");
    if (!(outcome instanceof SendBackForm.Outcome.SentBackNow)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private void sendAll(AuditTeam team, CaseAudit audit) {
    var people =
        team.agencies().auditors().stream()
            .collect(Collectors.toMap(it -> it.organisation().id(), it -> it));
    for (var form : forms.of(audit)) {
      var auditor = Objects.requireNonNull(people.get(form.organisationId()));
      fill(audit, form, auditor);
      answers.send(auditor.person(), form.id());
    }
  }

  private void fill(CaseAudit audit, AgencyForm form, Auditor auditor) {
    var edition = forms.edition(audit);
    var given =
        new AuditAnswers(
                edition,
                OrganisationProfile.of(auditor.organisation()),
                PanelWork.seed(audit, form.caseId(), form.organisationId()),
                audit.timetable().opens(),
                CountyGrades.ofAgencies(audit.standing().repeats() != null))
            .all();
    var posted = new ArrayList<PostedAnswer>();
    given.forEach((key, answer) -> posted.add(new PostedAnswer(key, 0, answer, Map.of())));
    answers.save(auditor.person(), form.id(), new PostedAnswers(posted, List.of()));
  }

  private void records(Caller lead, Draft draft) {
    var audit = audits.find(lead, keep.add(lead, draft)).orElseThrow();
    keep.count(
        audit,
        List.of(
            new AuditResult(
                null,
                audit.partnershipId(),
                audit.id(),
                1,
                "Safe sleep was talked about with the mother",
                44,
                50),
            new AuditResult(
                null,
                audit.partnershipId(),
                audit.id(),
                2,
                "Safe sleep was talked about with the father or partner",
                19,
                50)));
    keep.move(audit, AuditState.CLOSED);
    closedOn(audit, draft.timetable().reportOn());
  }
}
