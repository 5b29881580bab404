package org.assay.collection.respond.standard;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.collection.colleagues.Sharing;
import org.assay.collection.cycles.Editions;
import org.assay.collection.questionform.QuestionNotes;
import org.assay.collection.respond.evidence.EvidenceBesides;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.CrosswalkLine;
import org.assay.engine.questionset.Citation;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;

/**
 * Gathers what the features know about the questions of one standard. A feature asks its own tables
 * once for the whole standard, before the loop.
 */
@Singleton
class QuestionContexts {
  private final ProposalPanels forwards;
  private final Sharing sharing;
  private final EvidenceBesides evidence;
  private final Editions editions;

  QuestionContexts(
      ProposalPanels forwards, Sharing sharing, EvidenceBesides evidence, Editions editions) {
    this.editions = editions;
    this.forwards = forwards;
    this.sharing = sharing;
    this.evidence = evidence;
  }

  /** Whether answers decide that it is asked, and not only what kind of organisation it is. */
  private static boolean followsAnswers(Edition edition, Section section, Question question) {
    return Stream.of(
            Optional.ofNullable(section.visibleWhen()), Optional.ofNullable(question.visibleWhen()))
        .flatMap(Optional::stream)
        .anyMatch(condition -> !edition.reads(condition).isEmpty());
  }

  /** By question key, for every question that the standard asks. */
  Map<String, QuestionContext> of(Caller caller, ReturnView view, Section section) {
    var edition = view.asking().edition();
    var before = editions.before(edition).orElse(null);
    var proposed = forwards.proposed(caller, view);
    var margins = sharing.margins(caller, view, section);
    var files = evidence.of(view);
    var besides = new LinkedHashMap<String, QuestionContext>();
    for (var question : view.answering().visibleQuestions(section)) {
      var key = question.key();
      var because = view.answering().shownBecause(key);
      var answers = followsAnswers(edition, section, question);
      besides.put(
          key,
          new QuestionContext(
              new QuestionNotes(
                  answers ? because : null,
                  answers ? null : because,
                  Citation.of(question, edition, before),
                  CrosswalkLine.of(view.answering(), section, question),
                  files.beside(question)),
              forwards.of(proposed, key),
              margins.get(key)));
    }
    return besides;
  }
}
