package org.assay.assurance.caseaudit.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.questionset.ItemType;

/** A form's answers as the API shows them: every question that takes one, given or not. */
final class FormAnswersWriter {
  private FormAnswersWriter() {}

  static String json(OpenForm it) {
    var document = JsonNodeFactory.instance.objectNode();
    document.put("formId", it.form().id());
    document.put("state", AuditResource.code(it.form().state()));
    var answers = document.putObject("answers");
    for (var question : it.edition().questions()) {
      if (question.type() instanceof ItemType.InfoItem) continue;
      var node = answers.putObject(question.key());
      node.put("version", it.stored(question.key()).version());
      node.put("standing", AnswersWriter.state(it.answering().state(question.key())));
      node.setAll(AnswersWriter.node(it.answering().answer(question.key())));
    }
    return document.toString();
  }
}
