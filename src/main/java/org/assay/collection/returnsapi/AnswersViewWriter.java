package org.assay.collection.returnsapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;

/**
 * A return's answers as the API shows them: every question of the edition that takes one, given or
 * not.
 */
final class AnswersViewWriter {
  private AnswersViewWriter() {}

  static String json(ReturnView view) {
    var document = JsonNodeFactory.instance.objectNode();
    document.put("returnId", view.agencyReturn().id());
    document.put("version", view.agencyReturn().version());
    if (view.submission() != null) {
      document.put("submission", view.submission());
    }
    var answers = document.putObject("answers");
    for (var question : view.asking().edition().questions()) {
      if (!(question.type() instanceof ItemType.InfoItem)
          && view.answering().reaches(question.key())) {
        answers.set(question.key(), answer(view, question));
      }
    }
    return document.toString();
  }

  static ObjectNode answer(ReturnView view, Question question) {
    var key = question.key();
    var node = JsonNodeFactory.instance.objectNode();
    node.put("version", view.version(key));
    node.put("standing", AnswersWriter.state(view.answering().state(key)));
    node.setAll(AnswersWriter.node(view.answering().answer(key)));
    var saved = view.saved().get(key);
    if (saved != null) {
      node.put("savedBy", saved.by());
      node.put("savedAt", saved.at().toString());
    }
    return node;
  }
}
