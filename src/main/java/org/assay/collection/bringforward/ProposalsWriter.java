package org.assay.collection.bringforward;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswersWriter;
import org.assay.learning.actions.Action;

/** Proposals as the API shows them, in the order of the questions. */
final class ProposalsWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ProposalsWriter() {}

  static String json(ReturnView view, ProposedAnswers proposed) {
    return document(view, proposed, any -> true).toString();
  }

  private static ObjectNode document(
      ReturnView view, ProposedAnswers proposed, Predicate<Proposed> which) {
    var document = JSON.objectNode();
    document.put("returnId", view.agencyReturn().id());
    document.put("version", view.agencyReturn().version());
    var all = document.putArray("proposals");
    for (var question : view.asking().edition().questions()) {
      proposed.of(question.key()).stream().filter(which).forEach(it -> all.add(proposal(view, it)));
    }
    return document;
  }

  /** The same, after what was set out to be done last time and is not. */
  static String json(
      ReturnView view,
      ProposedAnswers proposed,
      Predicate<Proposed> which,
      List<Action> unfinished) {
    var document = document(view, proposed, which);
    var all = document.putArray("unfinishedActions");
    for (var it : unfinished) {
      var node = all.addObject().put("id", it.id()).put("question", it.raisedBy().key());
      node.put("what", it.plan().what()).put("lead", it.plan().lead());
      node.put("due", it.plan().due() == null ? null : String.valueOf(it.plan().due()));
      node.put("state", it.state().code());
    }
    return document.toString();
  }

  private static ObjectNode proposal(ReturnView view, Proposed it) {
    var proposal = it.proposal();
    var node = JSON.objectNode();
    node.put("question", proposal.key());
    node.put("source", proposal.source().code());
    node.put("change", proposal.change().name().toLowerCase(Locale.ROOT));
    if (proposal.note() != null) {
      node.put("note", proposal.note());
    }
    node.put("bringForward", proposal.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("standing", it.standing().code());
    node.put("version", view.version(proposal.key()));
    said(node.putArray("said"), proposal);
    var answer = proposal.answer();
    if (answer != null) {
      node.put("stamp", proposal.stamp());
      node.set("proposed", AnswersWriter.node(answer));
    }
    var decision = it.decision();
    if (decision != null) decided(node, decision);
    return node;
  }

  private static void said(ArrayNode said, Proposal proposal) {
    for (var old : proposal.said()) {
      said.addObject()
          .put("question", old.question().key())
          .put("text", old.question().text())
          .set("answer", AnswersWriter.node(old.answer()));
    }
  }

  private static void decided(ObjectNode node, ProposalDecision decision) {
    node.put("decision", decision.kind().code());
    node.put("decidedAt", decision.at().toString());
    if (decision.reason() != null) {
      node.put("reason", decision.reason());
    }
  }
}
