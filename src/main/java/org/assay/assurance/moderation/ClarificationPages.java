package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.pages.ClarificationPage;
import org.assay.assurance.moderation.pages.ClarificationPage.Line;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.returns.PartialReopening;
import org.assay.collection.returns.PartialReopenings;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;

/** Makes the page on which questions to an organisation are sent at once, and read later. */
@Singleton
class ClarificationPages {
  private final Moderations moderations;
  private final ClarificationRepository clarifications;
  private final PartialReopenings reopenings;
  private final MarkingRights rights;

  ClarificationPages(
      Moderations moderations,
      ClarificationRepository clarifications,
      PartialReopenings reopenings,
      MarkingRights rights) {
    this.moderations = moderations;
    this.clarifications = clarifications;
    this.reopenings = reopenings;
    this.rights = rights;
  }

  /** Empty for the person who marks it blind: what is asked tells what was claimed. */
  Optional<ClarificationPage> page(Caller caller, long sample, FormInput form) {
    return moderations
        .find(caller, sample)
        .filter(it -> it.reading().as() != Marker.SECOND)
        .map(it -> page(caller, it, form));
  }

  private ClarificationPage page(Caller caller, Sampled it, FormInput form) {
    var sample = it.sample();
    var asked = clarifications.of(sample).orElse(null);
    var texts = asked == null ? notes(sample) : sent(sample, asked);
    return new ClarificationPage(
        Navigation.shell(caller, "Questions to " + sample.organisation(), "/moderation")
            .refusing(!form.isSound()),
        sample.id(),
        sample.organisation(),
        it.view().asking().cycle().title(),
        asked == null ? null : state(asked),
        asked == null && !texts.isEmpty() && rights.mayAsk(caller, sample),
        it.view().asking().edition().questions().stream()
            .filter(question -> texts.containsKey(question.key()))
            .map(question -> line(sample, it.view().asking().edition(), question, texts))
            .toList(),
        form.parts("day"),
        form.errors());
  }

  private Map<String, String> notes(Sample sample) {
    var texts = new TreeMap<String, String>();
    clarifications.notes(sample).forEach((key, it) -> texts.put(key, it.note()));
    return texts;
  }

  private Map<String, String> sent(Sample sample, Clarification asked) {
    return reopenings
        .after(sample.partnershipId(), sample.returnId(), asked.after())
        .map(PartialReopening::asked)
        .orElse(Map.of());
  }

  private static Line line(
      Sample sample, Edition edition, Question question, Map<String, String> texts) {
    var section = edition.sectionOf(question.key());
    return new Line(
        question.ref(),
        question.text(),
        texts.getOrDefault(question.key(), ""),
        "/moderation/samples/"
            + sample.id()
            + (section == null ? "" : "/" + section.key())
            + "#ask-"
            + question.key());
  }

  /** For instance "3 questions sent on 1 March 2026. Reopened for them until 12 March 2026". */
  static String state(Clarification it) {
    var sent =
        (it.questions() == 1 ? "1 question" : it.questions() + " questions")
            + " sent on "
            + England.date(it.askedAt());
    return it.answered()
        ? sent + " and answered"
        : sent + ". The return is open for them until " + AnswerWords.day(it.answerBy());
  }
}
