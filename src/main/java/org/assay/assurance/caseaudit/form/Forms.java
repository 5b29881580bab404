package org.assay.assurance.caseaudit.form;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.collection.answersheet.SheetQuestions;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;

/**
 * The forms of audits. There are two ways to the answers of one, and no third: {@link #mine} for
 * the agency's case auditors, and {@link #revealed} for everybody else once all agencies of the
 * case have sent theirs.
 */
@Singleton
public class Forms {
  private final FormRepository forms;
  private final CaseAudits audits;
  private final Editions editions;
  private final Sheets sheets;

  Forms(FormRepository forms, CaseAudits audits, Editions editions, Sheets sheets) {
    this.forms = forms;
    this.audits = audits;
    this.editions = editions;
    this.sheets = sheets;
  }

  /** How far the forms are, without their answers. */
  public List<AgencyForm> of(CaseAudit audit) {
    return forms.ofAudit(audit.partnershipId(), audit.id());
  }

  /** The forms about one case, without their answers. */
  public List<AgencyForm> of(CaseAudit audit, AuditCase subject) {
    return of(audit).stream().filter(it -> it.caseId() == subject.caseId()).toList();
  }

  /** The question set that agencies answer, in the partnership's words. */
  public Edition edition(CaseAudit audit) {
    var name = requireNonNull(audit.brief().edition());
    return editions.inWordsOf(
        audit.partnershipId(), editions.find(name.id(), name.version()).orElseThrow());
  }

  /** The same, word for word as it was published; of an audit that has one. */
  public String document(CaseAudit audit) {
    var name = requireNonNull(audit.brief().edition());
    return editions.document(name.id(), name.version()).orElseThrow();
  }

  /** A form of the caller's own agency, for its case auditors. */
  @Transactional
  public Optional<OpenForm> mine(Caller caller, long id) {
    return forms
        .find(caller.partnershipId(), id)
        .flatMap(
            form ->
                audits
                    .find(caller, form.auditId())
                    .filter(audit -> audits.isAuditor(caller, audit, form.organisationId()))
                    .map(audit -> open(audit, form)));
  }

  /** Whether all agencies of a case have sent their forms, and so may be read by others. */
  public boolean areIn(CaseAudit audit, AuditCase subject) {
    var all = of(audit, subject);
    return !all.isEmpty() && all.stream().allMatch(it -> it.is(FormState.SENT));
  }

  /** The forms about a case side by side; empty until the last of them was sent. */
  @Transactional
  public Optional<List<OpenForm>> revealed(CaseAudit audit, AuditCase subject) {
    return areIn(audit, subject)
        ? Optional.of(of(audit, subject).stream().map(it -> open(audit, it)).toList())
        : Optional.empty();
  }

  /**
   * The same of all cases, by id of a case: a case of which a form is missing is left out. The
   * forms are read at once.
   *
   * @param cases all of the audit's
   */
  @Transactional
  public Map<Long, List<OpenForm>> revealed(CaseAudit audit, List<AuditCase> cases) {
    var byCase = complete(audit);
    if (byCase.isEmpty()) return Map.of();
    var edition = edition(audit);
    var organisations = audits.organisations(audit);
    var filled =
        sheets.filled(
            audit.partnershipId(),
            byCase.values().stream().flatMap(List::stream).map(AgencyForm::sheetId).toList());
    var revealed = new HashMap<Long, List<OpenForm>>();
    for (var subject : cases) {
      Function<AgencyForm, OpenForm> opened =
          it ->
              open(
                  audit,
                  subject,
                  it,
                  requireNonNull(organisations.get(it.organisationId())),
                  requireNonNull(filled.get(it.sheetId())),
                  edition);
      var all = byCase.get(subject.caseId());
      if (all != null) revealed.put(subject.caseId(), all.stream().map(opened).toList());
    }
    return revealed;
  }

  /** Forms by id of a case, of the cases of which all are in. */
  private Map<Long, List<AgencyForm>> complete(CaseAudit audit) {
    var byCase = of(audit).stream().collect(groupingBy(AgencyForm::caseId, toList()));
    byCase.values().removeIf(all -> !all.stream().allMatch(it -> it.is(FormState.SENT)));
    return byCase;
  }

  OpenForm open(CaseAudit audit, AgencyForm form) {
    var sheet = sheets.find(form.partnershipId(), form.sheetId()).orElseThrow();
    return open(
        audit,
        audits.oneCase(audit, form.caseId()).orElseThrow(),
        form,
        organisation(audit, form),
        new Sheets.Filled(sheet, sheets.answers(sheet)),
        edition(audit));
  }

  private static OpenForm open(
      CaseAudit audit,
      AuditCase subject,
      AgencyForm form,
      Organisation organisation,
      Sheets.Filled filled,
      Edition edition) {
    var rows = filled.answers();
    var questions = new SheetQuestions(edition, OrganisationProfile.of(organisation));
    var answers = StoredAnswersReader.answers(edition, rows.values());
    var stored = new HashMap<String, StoredAnswer>();
    answers.forEach(
        (key, answer) ->
            stored.put(key, new StoredAnswer(answer, requireNonNull(rows.get(key)).version())));
    return new OpenForm(
        audit,
        subject,
        form,
        organisation,
        filled.sheet(),
        questions,
        stored,
        answering(questions, answers));
  }

  private static Answering answering(SheetQuestions questions, Map<String, Answer> answers) {
    return Answering.of(questions.edition(), questions.profile(), answers);
  }

  private Organisation organisation(CaseAudit audit, AgencyForm form) {
    return requireNonNull(audits.organisations(audit).get(form.organisationId()));
  }
}
