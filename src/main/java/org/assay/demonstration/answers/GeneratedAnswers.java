package org.assay.demonstration.answers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.returns.submission.RecordReturns.SavedAnswers;
import org.assay.demonstration.county.Member;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.assay.platform.England;

/** What one organisation wrote in a round: all of it, or as far as it has come. */
public final class GeneratedAnswers {
  private final long seed;
  private final Edition edition;
  private final QuestionAncestry ancestry;

  public GeneratedAnswers(long seed, Edition edition) {
    this.seed = seed;
    this.edition = edition;
    this.ancestry = QuestionAncestry.of(edition);
  }

  /**
   * @param stored the organisation as the register has it, which knows its group
   * @param before its answers in the round before; empty when there are none
   */
  public Map<String, Answer> of(
      Member member,
      Organisation stored,
      int year,
      ReturnCourse course,
      Map<String, Answer> before) {
    var at = course.startedAt();
    if (at == null) {
      return Map.of();
    }
    var profile = OrganisationProfile.of(stored);
    var occasion = AnsweringSession.of(seed, member, year, ancestry, day(at), before);
    var whole = FormFiller.of(edition, profile, occasion);
    return course.done() < 1 ? part(profile, whole, course.done()) : whole;
  }

  /** The first standards, and no answer that only a later one would show. */
  private Map<String, Answer> part(Profile profile, Map<String, Answer> whole, double done) {
    var sections = Answering.of(edition, profile, whole).visibleSections();
    int many = Math.max(1, (int) Math.round(sections.size() * done));
    var part = new LinkedHashMap<>(whole);
    for (var section : sections.subList(many, sections.size())) {
      section.questions().forEach(question -> part.remove(question.key()));
    }
    var last = sections.get(many - 1);
    last.questions().forEach(it -> part.computeIfPresent(it.key(), (key, is) -> withoutPlan(is)));
    var answering = Answering.of(edition, profile, Map.copyOf(part));
    part.keySet().removeIf(key -> !answering.visible(key));
    return part;
  }

  /** Where somebody stopped, the plans are still to be written. */
  private static Answer withoutPlan(Answer it) {
    return new Answer(
        it.value(),
        it.stated(),
        it.reason(),
        it.comment(),
        it.evidence(),
        null,
        it.impact(),
        it.words());
  }

  /**
   * The answers in the order in which they were given: a few standards at a time, in between the
   * first moment and the last.
   */
  public List<SavedAnswers> sittings(
      Map<String, Answer> answers, ReturnCourse course, SeededRandom chance) {
    var start = Objects.requireNonNull(course.startedAt());
    var length = Duration.between(start, Objects.requireNonNull(course.answeredAt()));
    var standards = standards(answers);
    int many = Math.min(standards.size(), chance.between(2, 5));
    var sittings = new ArrayList<SavedAnswers>();
    for (int i = 0; i < many; i++) {
      var some = new LinkedHashMap<String, Answer>();
      standards
          .subList(i * standards.size() / many, (i + 1) * standards.size() / many)
          .forEach(some::putAll);
      var after = many == 1 ? length : length.multipliedBy(i).dividedBy(many - 1);
      sittings.add(new SavedAnswers(start.plus(after), some));
    }
    return sittings;
  }

  private List<Map<String, Answer>> standards(Map<String, Answer> answers) {
    var standards = new LinkedHashMap<String, Map<String, Answer>>();
    answers.forEach(
        (key, answer) ->
            standards
                .computeIfAbsent(
                    Objects.requireNonNull(edition.sectionOf(key)).key(),
                    section -> new LinkedHashMap<>())
                .put(key, answer));
    return List.copyOf(standards.values());
  }

  private static LocalDate day(Instant at) {
    return England.day(at);
  }
}
