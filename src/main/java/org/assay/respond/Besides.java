package org.assay.respond;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.colleagues.Sharing;
import org.assay.cycles.Editions;
import org.assay.identity.Caller;
import org.assay.questionform.QuestionNotes;
import org.assay.questionset.Citation;
import org.assay.questionset.Section;
import org.assay.returns.ReturnView;

/**
 * Gathers what the features know about the questions of one standard. A feature asks its own tables
 * once for the whole standard, before the loop.
 */
@Singleton
class Besides {
  private final Forwards forwards;
  private final Sharing sharing;
  private final EvidenceBesides evidence;
  private final Editions editions;

  Besides(Forwards forwards, Sharing sharing, EvidenceBesides evidence, Editions editions) {
    this.editions = editions;
    this.forwards = forwards;
    this.sharing = sharing;
    this.evidence = evidence;
  }

  /** By question key, for every question that the standard asks. */
  Map<String, Beside> of(Caller caller, ReturnView view, Section section) {
    var edition = view.asking().edition();
    var before = editions.before(edition).orElse(null);
    var proposed = forwards.proposed(caller, view);
    var margins = sharing.margins(caller, view, section);
    var files = evidence.of(view);
    var besides = new LinkedHashMap<String, Beside>();
    for (var question : view.answering().visibleQuestions(section)) {
      var key = question.key();
      besides.put(
          key,
          new Beside(
              new QuestionNotes(
                  view.answering().shownBecause(key),
                  Citation.of(question, edition, before),
                  files.beside(question)),
              forwards.of(proposed, key),
              margins.get(key)));
    }
    return besides;
  }
}
