package org.assay.demonstration.audits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.form.AgencyForm;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenAudit;
import org.assay.assurance.caseaudit.panel.AuditFinding;
import org.assay.assurance.caseaudit.panel.CloseAudit;
import org.assay.assurance.caseaudit.panel.Domain;
import org.assay.assurance.caseaudit.panel.Findings;
import org.assay.assurance.caseaudit.panel.GradeCase;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.AuditResult;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeepAudit.Draft;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.demonstration.audits.AuditedAgencies.Auditor;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;
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
  private static final List<String> AGES = List.of("1-4", "5-9", "10-15", "16-17");
  private static final List<String> PLANS =
      List.of("child-protection", "child-in-need", "early-help");
  private static final List<String> WHY =
      List.of(
          "The records agree on what happened, and differ on who should have acted.",
          "What one agency knew did not reach the others in time.",
          "The steps were right and in time, and the child can be heard in most records.",
          "Two agencies met the child often, and neither asked about the other.");

  private final CaseAudits audits;
  private final KeepAudit keep;
  private final OpenAudit opening;
  private final Forms forms;
  private final AnswerForm answers;
  private final GradeCase grading;
  private final Findings findings;
  private final CloseAudit closing;
  private final Register register;
  private final Contacts contacts;
  private final Sql sql;
  private final Clock clock;

  AuditProgramme(
      CaseAudits audits,
      KeepAudit keep,
      OpenAudit opening,
      Forms forms,
      AnswerForm answers,
      GradeCase grading,
      Findings findings,
      CloseAudit closing,
      Register register,
      Contacts contacts,
      Sql sql,
      Clock clock) {
    this.audits = audits;
    this.keep = keep;
    this.opening = opening;
    this.forms = forms;
    this.answers = answers;
    this.grading = grading;
    this.findings = findings;
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
   * @param panel ids of the panel's members
   */
  public void found(Caller lead, Set<Long> panel) {
    var today = England.day(clock.instant());
    var agencies = AuditedAgencies.of(register, contacts, lead.partnershipId(), today);
    if (agencies.auditors().size() < 2) return;
    var county = new County(lead, panel, agencies);
    var first = closed(county, AuditPlan.neglect(today.minusMonths(15), lead.personId(), null));
    closed(county, AuditPlan.neglect(today.minusMonths(3), lead.personId(), first.id()));
    atPanel(county, AuditPlan.coreGroups(today.minusDays(15), lead.personId()));
    opened(county, AuditPlan.earlyHelp(today, lead.personId()), CASES / 2);
    records(lead, AuditPlan.safeSleep(today.minusMonths(8), lead.personId()));
  }

  private record County(Caller lead, Set<Long> panel, AuditedAgencies agencies) {}

  private CaseAudit closed(County county, Draft draft) {
    var audit = opened(county, draft, CASES);
    sendAll(county, audit);
    audits.cases(audit).forEach(it -> judge(county, audit, it));
    audits
        .lines(audit)
        .forEach(
            it ->
                keep.answer(
                    audit,
                    it,
                    draft.repeats() == null ? "no" : "partly",
                    "In most cases the answer is in one agency’s record alone.",
                    it.version()));
    write(county, audit, draft.repeats() != null);
    audits
        .agencies(audit)
        .forEach(
            it ->
                keep.tell(
                    it,
                    "Thank you. Your forms were full and in time. Please talk about the two cases"
                        + " on which the panel differs from you in your next team meeting."));
    var missing = closing.close(county.lead(), audit);
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

  private void atPanel(County county, Draft draft) {
    var audit = opened(county, draft, CASES - 2);
    sendAll(county, audit);
    audits.cases(audit).stream().limit(2).forEach(it -> judge(county, audit, it));
  }

  private CaseAudit opened(County county, Draft draft, int cases) {
    var lead = county.lead();
    var planned = audits.find(lead, keep.add(lead, draft)).orElseThrow();
    var agencies = county.agencies().auditors();
    keep.takePart(
        planned,
        agencies.stream().map(it -> it.organisation().id()).collect(Collectors.toSet()),
        agencies.stream().map(it -> named(planned, it)).toList(),
        county.panel());
    keep.draw(planned, "lindenshire", strata(planned, cases));
    for (var it : audits.cases(planned)) describe(planned, it, agencies);
    var missing = opening.open(lead, planned);
    if (!missing.isEmpty()) throw new IllegalStateException(missing.toString());
    return audits.find(lead, planned.id()).orElseThrow();
  }

  private static AuditPerson named(CaseAudit audit, Auditor it) {
    return new AuditPerson(
        null, audit.partnershipId(), audit.id(), it.person().personId(), it.organisation().id());
  }

  private static List<Stratum> strata(CaseAudit audit, int cases) {
    return List.of(
        new Stratum(
            null, audit.partnershipId(), audit.id(), 1, "Child protection plan", 61, cases / 2, ""),
        new Stratum(
            null,
            audit.partnershipId(),
            audit.id(),
            2,
            "Child in need plan or early help",
            240,
            cases - cases / 2,
            ""));
  }

  private void describe(CaseAudit audit, AuditCase it, List<Auditor> agencies) {
    var n = it.number();
    // Not every agency may know every child.
    var asked =
        agencies.stream()
            .map(a -> a.organisation().id())
            .filter(id -> agencies.size() < 4 || (id + n) % 5 != 0)
            .toList();
    keep.describe(
        audit,
        it,
        it.version(),
        new Description(
            AGES.get(n % AGES.size()),
            PLANS.get(n % PLANS.size()),
            n % 2 == 0 ? "girl" : "boy",
            n % 3 == 0 ? "mixed" : "white",
            n % 4 == 0 ? "yes" : "no",
            null,
            asked));
  }

  private void sendAll(County county, CaseAudit audit) {
    var people =
        county.agencies().auditors().stream()
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
                seed(audit, form.caseId(), form.organisationId()),
                audit.timetable().opens(),
                CountyGrades.ofAgencies(audit.standing().repeats() != null))
            .all();
    var posted = new ArrayList<PostedAnswer>();
    given.forEach((key, answer) -> posted.add(new PostedAnswer(key, 0, answer, Map.of())));
    answers.save(auditor.person(), form.id(), new PostedAnswers(posted, List.of()));
  }

  private static long seed(CaseAudit audit, long one, long other) {
    return audit.theme().hashCode() * 31L + one * 7_919 + other;
  }

  private void judge(County county, CaseAudit audit, AuditCase it) {
    var member =
        new Caller(
            county.panel().iterator().next(),
            "",
            audit.partnershipId(),
            Role.PANEL_MEMBER,
            null,
            null);
    var after = audit.standing().repeats() != null;
    for (var domain : Domain.of(forms.edition(audit))) {
      var random = new Random(seed(audit, it.number(), domain.key().hashCode()));
      grading.grade(
          member,
          audit,
          it,
          new GradeCase.Wanted(
              domain.key(),
              CountyGrades.pick(random, CountyGrades.of(domain.key(), after)),
              WHY.get(random.nextInt(WHY.size())),
              random.nextInt(10) == 0 ? "One member would have judged it a grade lower." : null,
              0));
    }
  }

  private void write(County county, CaseAudit audit, boolean again) {
    add(
        county,
        audit,
        AuditFinding.STRENGTH,
        false,
        "together",
        "Schools shared what they saw early, and were listened to.");
    add(
        county,
        audit,
        AuditFinding.GAP,
        again,
        "assessment",
        "Fathers and new partners are missing from most assessments.");
    add(
        county,
        audit,
        AuditFinding.GAP,
        false,
        again ? "oversight" : "recognition",
        again
            ? "Supervision is about tasks, and hardly ever about the child’s day."
            : "Neglect was recorded as single incidents and not as a pattern.");
  }

  private void add(
      County county, CaseAudit audit, String kind, boolean again, String domain, String words) {
    var cases =
        audits.cases(audit).stream()
            .limit(3)
            .map(it -> Long.toString(it.caseId()))
            .collect(Collectors.toSet());
    var faults =
        findings.add(county.lead(), audit, new Findings.Wanted(kind, again, domain, words, cases));
    if (!faults.isEmpty()) throw new IllegalStateException(faults.toString());
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
  }
}
