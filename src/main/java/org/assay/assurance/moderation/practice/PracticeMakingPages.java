package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.practice.PracticeMakingPage.Form;
import org.assay.assurance.moderation.practice.PracticeMakingPage.Line;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Makes the page on which a practice return gets its answers and agreed scores. */
@Singleton
class PracticeMakingPages {
  private final PracticeRepository practices;
  private final Cycles cycles;
  private final Editions editions;

  PracticeMakingPages(PracticeRepository practices, Cycles cycles, Editions editions) {
    this.practices = practices;
    this.cycles = cycles;
    this.editions = editions;
  }

  /**
   * For the person who made it, until it is ready.
   *
   * @param chosen key of a question to add or change; null for none
   */
  Optional<PracticeMakingPage> page(
      Caller caller, long cycleId, int number, @Nullable String chosen, FormInput form) {
    var edition = cycles.find(caller.partnershipId(), cycleId).map(editions::of);
    return practices.of(caller.partnershipId(), cycleId).stream()
        .filter(it -> it.number() == number && !it.isReady() && it.madeBy() == caller.personId())
        .findFirst()
        .map(it -> page(caller, it, edition.orElseThrow(), chosen, form));
  }

  private PracticeMakingPage page(
      Caller caller, PracticeReturn it, Edition edition, @Nullable String chosen, FormInput form) {
    var answers = practices.answers(it);
    return new PracticeMakingPage(
        Navigation.shell(caller, it.title(), "/moderation").refusing(!form.isSound()),
        it.cycleId(),
        it.number(),
        it.title(),
        lines(edition, answers),
        questions(edition, chosen),
        form(edition, answers, chosen, form),
        MakePractice.FEWEST,
        form.errors());
  }

  private static List<Line> lines(Edition edition, List<PracticeAnswer> answers) {
    var lines = new ArrayList<Line>();
    for (var question : edition.questions()) {
      answers.stream()
          .filter(it -> it.question().equals(question.key()))
          .map(
              it ->
                  new Line(
                      question.key(),
                      question.ref(),
                      question.text(),
                      Markable.label(question, it.claimed()),
                      Markable.label(question, it.agreed()),
                      it.reason()))
          .forEach(lines::add);
    }
    return lines;
  }

  private static List<Choice> questions(Edition edition, @Nullable String chosen) {
    return edition.questions().stream()
        .filter(Markable::is)
        .map(
            it ->
                Choice.of(
                    it.key(), it.ref() + " " + it.text(), null, Objects.equals(it.key(), chosen)))
        .toList();
  }

  private static @Nullable Form form(
      Edition edition, List<PracticeAnswer> answers, @Nullable String chosen, FormInput form) {
    var question = chosen == null ? null : edition.question(chosen);
    if (question == null || !Markable.is(question)) return null;
    var before =
        answers.stream().filter(it -> it.question().equals(chosen)).findFirst().orElse(null);
    var typed = form.sent("reason");
    return new Form(
        question.key(),
        question.ref(),
        question.text(),
        choices(question, typed ? form.text("claimed") : before == null ? "" : before.claimed()),
        typed ? form.text("said") : words(before == null ? null : before.said()),
        typed ? form.text("evidence") : words(before == null ? null : before.evidence()),
        choices(question, typed ? form.text("agreed") : before == null ? "" : before.agreed()),
        typed ? form.text("reason") : before == null ? "" : before.reason(),
        before == null ? 0 : before.version());
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Choice> choices(Question question, String chosen) {
    return Markable.choices(question).stream()
        .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(chosen)))
        .toList();
  }
}
