package org.assay.assurance.caseaudit;

import static org.assay.people.directory.DirectoryFixture.organisation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenAudit;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.panel.GradeCase;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.AuditKind;
import org.assay.assurance.caseaudit.setup.AuditPerson;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.assurance.caseaudit.setup.KeepCases;
import org.assay.assurance.caseaudit.setup.Rationale;
import org.assay.assurance.caseaudit.setup.Stratum;
import org.assay.collection.cycles.Editions;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.collection.questionform.PostedAnswers.PostedAnswer;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** An audit of two cases, which a hospital and the police answer. */
@Singleton
public class AuditFixture {
  public static final String DOCUMENT =
      """
      {"formatVersion": "1.0", "id": "small-audit", "version": "2026.1",
       "title": "Case audit: small", "kind": "CASE_AUDIT", "guidanceEdition": "2026",
       "effectiveFrom": "2026-01-01", "statutes": [],
       "priorities": [{"key": "neglect", "title": "All forms of neglect"}],
       "scoring": {"section": "mean", "set": "mean-of-sections",
                   "bands": [{"code": "all", "label": "All", "from": 0}]},
       "scales": {"grade4": {"options": [
         {"code": "outstanding", "label": "Outstanding", "points": 3},
         {"code": "good", "label": "Good", "points": 2},
         {"code": "requires-improvement", "label": "Requires improvement", "points": 1},
         {"code": "inadequate", "label": "Inadequate", "points": 0},
         {"code": "not-applicable", "label": "Not part of our work", "state": "notApplicable", "reason": "optional"},
         {"code": "not-on-file", "label": "Not enough on file to say", "state": "unknown"}
       ]}},
       "sections": [
         {"key": "case", "ref": "0", "title": "This child", "questions": [
           {"key": "unsafe-now", "ref": "0.1", "type": "yesNo", "scored": false, "required": true, "force": "local",
            "text": "May this child be unsafe today?"},
           {"key": "unsafe-told", "ref": "0.2", "type": "longText", "required": true, "force": "local",
            "text": "What did you tell the manager?", "visibleWhen": {"question": "unsafe-now", "is": true}},
           {"key": "involved", "ref": "0.3", "type": "single", "required": true, "force": "local",
            "text": "Were you involved?", "options": [
             {"code": "yes", "label": "Yes"}, {"code": "no", "label": "No"}]}
         ]},
         {"key": "recognition", "ref": "1", "title": "Recognition and referral", "questions": [
           {"key": "grade-recognition", "ref": "1.1", "type": "scale", "scale": "grade4", "required": true, "force": "local",
            "text": "How good was your recognition?", "visibleWhen": {"question": "involved", "is": "yes"}}
         ]},
         {"key": "overall", "ref": "9", "title": "Overall", "questions": [
           {"key": "grade-overall", "ref": "9.1", "type": "scale", "scale": "grade4", "required": true, "force": "local",
            "text": "How good was your work overall?", "visibleWhen": {"question": "involved", "is": "yes"}},
           {"key": "strength", "ref": "9.2", "type": "longText", "required": true, "force": "local",
            "text": "What did you do well?", "visibleWhen": {"question": "involved", "is": "yes"}}
         ]}
       ]}
      """;

  private final Register register;
  private final People people;
  private final Editions editions;
  private final KeepAudit keep;
  private final KeepCases keepCases;
  private final CaseAudits audits;
  private final OpenAudit opening;
  private final Forms forms;
  private final AnswerForm answers;
  private final GradeCase grading;

  AuditFixture(
      Register register,
      People people,
      Editions editions,
      KeepAudit keep,
      KeepCases keepCases,
      CaseAudits audits,
      OpenAudit opening,
      Forms forms,
      AnswerForm answers,
      GradeCase grading) {
    this.register = register;
    this.people = people;
    this.editions = editions;
    this.keep = keep;
    this.keepCases = keepCases;
    this.audits = audits;
    this.opening = opening;
    this.forms = forms;
    this.answers = answers;
    this.grading = grading;
  }

  /**
   * @param nurse case auditor of the hospital
   * @param officer case auditor of the police
   * @param matron answers for the hospital, and is no case auditor
   */
  public record Scene(
      Partnership partnership,
      Organisation hospital,
      Organisation police,
      Caller lead,
      Caller panel,
      Caller otherPanel,
      Caller pas,
      Caller executive,
      Caller nurse,
      Caller officer,
      Caller matron,
      long auditId) {}

  /** Set up and not opened yet. */
  public Scene planned() {
    return planned("north", LocalDate.of(2026, 11, 2));
  }

  public Scene planned(String code, LocalDate opens) {
    var partnership = DirectoryFixture.partnership(register, code);
    var added =
        register.addOrganisations(
            partnership.id(),
            List.of(
                organisation(
                    "hospital", Sector.HEALTH, SettingType.ACUTE_TRUST, Phase.NOT_APPLICABLE),
                organisation(
                    "police", Sector.POLICE, SettingType.POLICE_FORCE, Phase.NOT_APPLICABLE)));
    publish();
    var lead = person(partnership, "lead", Role.AUDIT_LEAD, null);
    var scene =
        new Scene(
            partnership,
            added.getFirst(),
            added.getLast(),
            lead,
            person(partnership, "panel", Role.PANEL_MEMBER, null),
            person(partnership, "panel2", Role.PANEL_MEMBER, null),
            person(partnership, "pas", Role.PAS_MEMBER, null),
            person(partnership, "executive", Role.EXECUTIVE_MEMBER, null),
            person(partnership, "nurse", Role.RESPONDENT, added.getFirst().id()),
            person(partnership, "officer", Role.CASE_AUDITOR, added.getLast().id()),
            person(partnership, "matron", Role.RESPONDENT, added.getFirst().id()),
            0);
    return with(scene, audit(scene, "Neglect of older children", opens, null));
  }

  private static Scene with(Scene it, long audit) {
    return new Scene(
        it.partnership(),
        it.hospital(),
        it.police(),
        it.lead(),
        it.panel(),
        it.otherPanel(),
        it.pas(),
        it.executive(),
        it.nurse(),
        it.officer(),
        it.matron(),
        audit);
  }

  /** Another audit of the same agencies and people, not opened yet. */
  public Scene again(Scene it, LocalDate opens) {
    return with(it, audit(it, "Neglect of older children", opens, it.auditId()));
  }

  private long audit(Scene scene, String theme, LocalDate opens, @Nullable Long repeats) {
    var brief =
        new CaseAudit.Brief(
            AuditKind.MULTI_AGENCY,
            theme,
            "neglect",
            Rationale.PRIORITY,
            "Referrals have risen.",
            new CaseAudit.Period(opens.minusYears(1), opens.minusDays(1)),
            new CaseAudit.EditionName("small-audit", "2026.1"),
            null,
            "PAS");
    var days =
        new CaseAudit.Timetable(
            opens,
            opens.plusDays(11),
            opens.plusDays(14),
            opens.plusDays(28),
            opens.plusYears(1).withDayOfMonth(1),
            opens.getYear());
    var id =
        keep.add(
            scene.lead(),
            new KeepAudit.Draft(
                brief,
                "At random",
                days,
                scene.lead().personId(),
                List.of("Was neglect seen as a pattern?"),
                repeats));
    var audit = audits.find(scene.lead(), id).orElseThrow();
    keep.takePart(
        audit,
        Set.of(scene.hospital().id(), scene.police().id()),
        List.of(
            named(audit, scene.nurse(), scene.hospital()),
            named(audit, scene.officer(), scene.police())),
        Set.of(scene.panel().personId(), scene.otherPanel().personId()));
    keepCases.draw(
        audit,
        "spring",
        List.of(
            new Stratum(
                null, scene.partnership().id(), id, 1, "Children of 5 to 9 on a plan", 40, 2, "")));
    for (var it : audits.cases(audit)) describe(scene, audit, it);
    return id;
  }

  private void describe(Scene scene, CaseAudit audit, AuditCase it) {
    keepCases.describe(
        audit,
        it,
        it.version(),
        new AuditCase.Description(
            "5-9",
            "child-protection",
            "girl",
            null,
            null,
            null,
            List.of(scene.hospital().id(), scene.police().id())));
  }

  private static AuditPerson named(CaseAudit audit, Caller person, Organisation of) {
    return new AuditPerson(null, audit.partnershipId(), audit.id(), person.personId(), of.id());
  }

  public Caller learningLead(Scene scene) {
    return person(scene.partnership(), "learning", Role.LEARNING_LEAD, null);
  }

  private Caller person(
      Partnership partnership, String name, Role role, @Nullable Long organisation) {
    var email = name + "@" + partnership.code() + ".example";
    var id =
        people.enter(
            new NewPerson(partnership.id(), email, name, null, List.of(role), organisation, null));
    return new Caller(id, name, partnership.id(), role, organisation, null);
  }

  private void publish() {
    editions.publish(
        new QuestionSetLoader().require(DOCUMENT.getBytes(StandardCharsets.UTF_8)), DOCUMENT);
  }

  /** The agencies have been asked. */
  public Scene opened() {
    var scene = planned();
    open(scene);
    return scene;
  }

  public void open(Scene scene) {
    var missing = opening.open(scene.lead(), audit(scene));
    if (!missing.isEmpty()) throw new IllegalStateException(missing.toString());
  }

  public CaseAudit audit(Scene scene) {
    return audits.find(scene.lead(), scene.auditId()).orElseThrow();
  }

  public List<AuditCase> cases(Scene scene) {
    return audits.cases(audit(scene));
  }

  /** The form of one of the two agencies about the first, or second, case. */
  public long form(Scene scene, int number, Organisation of) {
    return forms.of(audit(scene), cases(scene).get(number)).stream()
        .filter(it -> it.organisationId() == of.id())
        .findFirst()
        .orElseThrow()
        .id();
  }

  public OpenForm read(Caller caller, long form) {
    return forms.mine(caller, form).orElseThrow();
  }

  /** What is saved, over what is stored. */
  public FormOutcome save(Caller caller, long form, Map<String, Answer> given) {
    var stored = read(caller, form).stored();
    var posted = new ArrayList<PostedAnswer>();
    new TreeMap<>(given)
        .forEach(
            (key, answer) ->
                posted.add(
                    new PostedAnswer(
                        key,
                        stored.containsKey(key) ? stored.get(key).version() : 0,
                        answer,
                        Map.of())));
    return answers.save(caller, form, new PostedAnswers(posted, List.of()));
  }

  /** A whole form with these two grades, and an analysis that nobody else may read too early. */
  public void fill(Caller caller, long form, String recognition, String overall) {
    save(
        caller,
        form,
        Map.of(
            "unsafe-now", value(new Value.Flag(false)),
            "involved", value(new Value.Choice("yes")),
            "grade-recognition", graded(recognition),
            "grade-overall", graded(overall),
            "strength", value(new Value.Words("The zebra visit was made"))));
  }

  public void notInvolved(Caller caller, long form) {
    save(
        caller,
        form,
        Map.of(
            "unsafe-now", value(new Value.Flag(false)),
            "involved", value(new Value.Choice("no"))));
  }

  public FormOutcome send(Caller caller, long form) {
    return answers.send(caller, form);
  }

  /** Both agencies fill and send every form. */
  public void sendAll(Scene scene, String recognition, String overall) {
    for (int i = 0; i < cases(scene).size(); i++) {
      fill(scene.nurse(), form(scene, i, scene.hospital()), recognition, overall);
      send(scene.nurse(), form(scene, i, scene.hospital()));
      fill(scene.officer(), form(scene, i, scene.police()), recognition, overall);
      send(scene.officer(), form(scene, i, scene.police()));
    }
  }

  public GradeCase.Outcome grade(
      Scene scene, Caller by, int number, String domain, String grade, int version) {
    return grading.grade(
        by,
        audit(scene),
        cases(scene).get(number),
        new GradeCase.Wanted(domain, grade, "Seen in the records", null, version));
  }

  /** Both domains of both cases are judged, and the key line is answered. */
  public void judgeAll(Scene scene, String recognition, String overall) {
    for (int i = 0; i < cases(scene).size(); i++) {
      grade(scene, scene.panel(), i, "recognition", recognition, 0);
      grade(scene, scene.panel(), i, "overall", overall, 0);
    }
    for (var line : audits.lines(audit(scene))) {
      keep.answer(audit(scene), line, "partly", "In one of two cases", line.version());
    }
  }

  public static Answer value(Value value) {
    return new Answer(value, null, null, null, List.of(), null, null, Map.of());
  }

  public static Answer graded(String grade) {
    return new Answer(
        new Value.Choice(grade),
        null,
        null,
        "The zebra record shows it",
        List.of(),
        null,
        null,
        Map.of());
  }

  public Edition edition(Scene scene) {
    return forms.edition(audit(scene));
  }
}
