package org.assay.assurance.caseaudit.form;

import java.util.Map;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.CaseAudit;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.answersheet.SheetQuestions;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;

/**
 * A form with its answers, for somebody who may read them.
 *
 * @param stored answers by question, with their versions
 */
public record OpenForm(
    CaseAudit audit,
    AuditCase subject,
    AgencyForm form,
    Organisation organisation,
    Sheet sheet,
    SheetQuestions questions,
    Map<String, StoredAnswer> stored,
    Answering answering) {

  public Edition edition() {
    return questions.edition();
  }

  /** Whether the agency says that it was involved with the child in the period. */
  public boolean wasInvolved() {
    return answering.answer(FormKeys.INVOLVED).value() instanceof Value.Choice(var code)
        && code.equals(FormKeys.YES);
  }

  /** With the version that an answer which replaces it must name. */
  public StoredAnswer stored(String key) {
    return stored.getOrDefault(key, StoredAnswer.NONE);
  }
}
