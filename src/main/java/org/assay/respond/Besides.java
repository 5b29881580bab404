package org.assay.respond;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.colleagues.Sharing;
import org.assay.identity.Caller;
import org.assay.questionform.QuestionNotes;
import org.assay.questionform.References;
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

  Besides(Forwards forwards, Sharing sharing, EvidenceBesides evidence) {
    this.forwards = forwards;
    this.sharing = sharing;
    this.evidence = evidence;
  }

  /** By question key, for every question that the standard asks. */
  Map<String, Beside> of(Caller caller, ReturnView view, Section section) {
    var law = References.of(view.asking().edition());
    var proposed = forwards.proposed(view);
    var margins = sharing.margins(caller, view, section);
    var files = evidence.of(view);
    var besides = new LinkedHashMap<String, Beside>();
    for (var question : view.answering().visibleQuestions(section)) {
      var key = question.key();
      besides.put(
          key,
          new Beside(
              new QuestionNotes(
                  view.answering().shownBecause(key), law.words(question), files.beside(question)),
              forwards.of(view, proposed, key),
              margins.get(key)));
    }
    return besides;
  }
}
