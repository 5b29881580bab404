package org.assay.collection.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assay.collection.answersheet.PastAnswer;
import org.assay.engine.answering.AnswersWriter;

/** The changes of one answer as the API shows them. */
final class HistoryWriter {
  private HistoryWriter() {}

  static String json(List<PastAnswer> past) {
    var all = JsonNodeFactory.instance.arrayNode();
    past.forEach(it -> all.add(change(it)));
    return all.toString();
  }

  private static ObjectNode change(PastAnswer it) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("seq", it.seq());
    node.put("by", it.by());
    node.put("at", it.at().toString());
    node.put("restored", it.restored());
    node.put("restorable", it.readable());
    node.put("confirmedFrom", it.taken());
    if (it.from() == null) node.putNull("from");
    else node.set("from", AnswersWriter.node(it.from()));
    node.set("to", AnswersWriter.node(it.to()));
    return node;
  }
}
