package org.assay.engine.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.Audience;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's answers to one edition, evaluated once: which questions it is asked, and what
 * state each answer is in. Conditions have three values; a question is asked when its audience
 * takes the organisation in (a missing fact excludes nobody) and its own and its section's
 * condition are TRUE.
 *
 * <p>An answer to a question that is not asked stays where it is, in state NOT_ASKED, counts
 * nowhere, and counts again when the question is asked again. A {@code keepWhen} that is TRUE makes
 * a hidden answer count all the same: for other conditions and for the score it is as if it were
 * shown. It never speaks for an answer that was not given, nor for a question whose audience leaves
 * the organisation out.
 */
public final class Answering {
  private final Edition edition;
  private final Profile profile;
  private final Map<String, Answer> answers;
  private final Evaluation evaluation;
  private final @Nullable Set<String> sections;
  private final @Nullable LocalDate day;

  private Answering(
      Edition edition,
      Profile profile,
      Map<String, Answer> answers,
      @Nullable Map<String, Answer> previous) {
    this.edition = edition;
    this.profile = profile;
    this.answers = answers;
    this.evaluation = new Evaluation(edition, profile, answers, previous);
    this.sections = null;
    this.day = null;
  }

  private Answering(
      Answering whole,
      Map<String, Answer> answers,
      @Nullable Set<String> sections,
      @Nullable LocalDate day) {
    this.edition = whole.edition;
    this.profile = whole.profile;
    this.answers = answers;
    this.evaluation = whole.evaluation;
    this.sections = sections;
    this.day = day;
  }

  /** The map is read and kept, not copied: do not change it afterwards. */
  public static Answering of(Edition edition, Profile profile, Map<String, Answer> answers) {
    return new Answering(edition, profile, answers, null);
  }

  /**
   * With the answers of the last cycle, by the keys of this edition, for {@code changedSinceLast}.
   */
  public static Answering of(
      Edition edition, Profile profile, Map<String, Answer> answers, Map<String, Answer> previous) {
    return new Answering(edition, profile, answers, previous);
  }

  /**
   * The same answers for somebody who may see these sections alone. What the others hold still
   * decides what is asked here; they themselves are as if not asked, and nothing was given there.
   */
  public Answering within(Set<String> sections) {
    var keys = Set.copyOf(sections);
    var given =
        answers.entrySet().stream()
            .filter(it -> lies(it.getKey(), keys))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Answering(this, given, keys, day);
  }

  /**
   * The same answers as they are on a day, against which their dates are held: what has happened is
   * not in the future, for instance.
   */
  public Answering on(LocalDate today) {
    return new Answering(this, answers, sections, today);
  }

  /** Null when it is not known; then dates are held against none. */
  @Nullable LocalDate day() {
    return day;
  }

  /** Whether nothing is kept from the reader. */
  public boolean whole() {
    return sections == null;
  }

  /** Whether the reader may see the question's section. */
  public boolean reaches(String key) {
    return sections == null || lies(key, sections);
  }

  private boolean lies(String question, Set<String> within) {
    var section = edition.sectionOf(question);
    return section != null && within.contains(section.key());
  }

  public Edition edition() {
    return edition;
  }

  /** Whether the organisation is one of these, as far as its profile says. */
  boolean meant(Audience audience) {
    return evaluation.meant(audience);
  }

  public Profile profile() {
    return profile;
  }

  /** As given, whether asked or not, with keys that the edition does not know. */
  public Map<String, Answer> answers() {
    return answers;
  }

  /** As given, whether asked or not; {@link Answer#EMPTY} when there is none. */
  public Answer answer(String key) {
    return answers.getOrDefault(key, Answer.EMPTY);
  }

  /** NOT_ASKED for text to read and for a key that the edition does not know. */
  public AnswerState state(String key) {
    int at = edition.indexOf(key);
    return at < 0 || !reaches(key) ? AnswerState.NOT_ASKED : evaluation.state(at);
  }

  public boolean visible(String key) {
    int at = edition.indexOf(key);
    return at >= 0 && reaches(key) && evaluation.visible(at);
  }

  /** Whether it is shown, or would be if other questions were answered differently. */
  public boolean mayBeAsked(Question question) {
    return visible(question.key())
        || reaches(question.key())
            && evaluation.meant(question)
            && (dependsOnAnswers(question.visibleWhen())
                || dependsOnAnswers(evaluation.section(question).visibleWhen()));
  }

  private boolean dependsOnAnswers(@Nullable Condition condition) {
    return condition != null && !edition.reads(condition).isEmpty();
  }

  /** Whether an answer would count: shown, or hidden, given and kept. */
  public boolean kept(String key) {
    int at = edition.indexOf(key);
    return at >= 0 && reaches(key) && evaluation.kept(at);
  }

  /** Sections with at least one question to show, in the order of the document. */
  public List<Section> visibleSections() {
    return edition.set().sections().stream()
        .filter(section -> !visibleQuestions(section).isEmpty())
        .toList();
  }

  public List<Question> visibleQuestions(Section section) {
    return section.questions().stream().filter(question -> visible(question.key())).toList();
  }

  public Truth test(Condition condition) {
    return evaluation.test(condition);
  }

  /**
   * For instance "Shown because 1.1 is Not met."; null when everybody is asked, when it is hidden,
   * or when the reader may not see what decides it.
   */
  public @Nullable String shownBecause(String key) {
    return visible(key) && mayBeExplained(key)
        ? new Explanation(this, evaluation).shown(Objects.requireNonNull(edition.question(key)))
        : null;
  }

  private boolean mayBeExplained(String key) {
    if (sections == null) return true;
    var section = Objects.requireNonNull(edition.sectionOf(key));
    return Stream.of(
            Optional.ofNullable(section.visibleWhen()),
            Optional.ofNullable(Objects.requireNonNull(edition.question(key)).visibleWhen()))
        .flatMap(Optional::stream)
        .flatMap(condition -> edition.reads(condition).stream())
        .allMatch(this::reaches);
  }

  /** For instance "Not asked because 1.1 is Fully met."; null when it is shown. */
  public @Nullable String hiddenBecause(String key) {
    var question = edition.question(key);
    return question == null || !reaches(key) || visible(key)
        ? null
        : new Explanation(this, evaluation).hidden(question);
  }
}
