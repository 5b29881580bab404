package org.assay.engine.lint.authortest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.Value;
import org.assay.engine.lint.values.AnswerValues;
import org.assay.engine.lint.values.PlainValues;
import org.assay.engine.lint.values.TickPatterns;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Option.OptionState;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Fills every question that is shown, with all that the chosen option demands. What an answer shows
 * is filled in turn, until nothing new appears; answers given beforehand stay as they are.
 */
final class SampleAnswers {
  /** Which answer is chosen. */
  enum How {
    BEST,
    WORST,
    NOT_APPLICABLE;

    static How of(String written) {
      return switch (written) {
        case "best" -> BEST;
        case "worst" -> WORST;
        case "not-applicable" -> NOT_APPLICABLE;
        default ->
            throw new IllegalArgumentException("The schema lets no fill " + written + " pass");
      };
    }
  }

  private final Edition edition;
  private final How how;
  private final LocalDate day;
  private final PlainValues plain;
  private final SampleDetails supplement;

  SampleAnswers(Edition edition, How how) {
    this(edition, how, edition.set().effectiveFrom());
  }

  /**
   * @param day on which the answers are given
   */
  SampleAnswers(Edition edition, How how, LocalDate day) {
    this.edition = edition;
    this.how = how;
    this.day = day;
    this.plain = new PlainValues(day, how == How.WORST);
    this.supplement = new SampleDetails(day);
  }

  Map<String, Answer> fill(Profile profile, Map<String, Answer> given) {
    var answers = new HashMap<>(given);
    boolean again = true;
    for (int round = 0; again && round <= edition.questions().size(); round++) {
      var answering = Answering.of(edition, profile, Map.copyOf(answers));
      var before = Map.copyOf(answers);
      edition.questions().stream()
          .filter(q -> answering.visible(q.key()) && !given.containsKey(q.key()))
          .forEach(q -> answers.put(q.key(), BesideFiller.fill(q, answer(q, before))));
      again = !answers.equals(before);
    }
    return answers;
  }

  private Answer answer(Question question, Map<String, Answer> others) {
    return switch (question.type()) {
      case ItemType.ScaleItem scale -> chosen(question, scale.options());
      case ItemType.SingleItem single -> chosen(question, single.options());
      case ItemType.GridItem grid -> grid(question, grid);
      case ItemType.MultipleItem multiple -> multiple(question, multiple);
      case ItemType.TallyItem tally -> tally(question, tally);
      case ItemType.YesNoItem yesNo ->
          supplement.with(question, new Value.Flag((how != How.WORST) == yesNo.favourable()));
      case ItemType.ImpactItem _ -> impact(question);
      case ItemType.InfoItem _ -> Answer.EMPTY;
      case ItemType.BreakdownItem breakdown ->
          supplement.with(question, plain.parts(breakdown, others));
      default -> supplement.with(question, plain.of(question.type()));
    };
  }

  private Answer chosen(Question question, List<Option> options) {
    var option = choose(options);
    return option == null
        ? Answer.EMPTY
        : supplement.with(question, new Value.Choice(option.code()), List.of(option));
  }

  private Answer grid(Question question, ItemType.GridItem grid) {
    var option = choose(grid.options());
    if (option == null) {
      return Answer.EMPTY;
    }
    var rows = new HashMap<String, String>();
    grid.rows().forEach(row -> rows.put(row.key(), option.code()));
    return supplement.with(question, new Value.Grid(rows), List.of(option));
  }

  private @Nullable Option choose(List<Option> options) {
    var notApplicable =
        options.stream().filter(o -> o.state() == OptionState.NOT_APPLICABLE).findFirst();
    if (how == How.NOT_APPLICABLE && notApplicable.isPresent()) {
      return notApplicable.get();
    }
    var answered = options.stream().filter(o -> o.state() == OptionState.ANSWERED).toList();
    var scored = answered.stream().filter(o -> AnswerValues.of(o, options) != null).toList();
    if (scored.isEmpty()) {
      return answered.isEmpty()
          ? null
          : how == How.WORST ? answered.getLast() : answered.getFirst();
    }
    var worth =
        Comparator.comparing((Option o) -> Objects.requireNonNull(AnswerValues.of(o, options)));
    return scored.stream().min(how == How.WORST ? worth : worth.reversed()).orElseThrow();
  }

  private Answer multiple(Question question, ItemType.MultipleItem multiple) {
    var alone = multiple.options().stream().filter(this::alone).findFirst();
    if (alone.isPresent()) {
      return supplement.with(
          question, new Value.Choices(List.of(alone.get().code())), List.of(alone.get()));
    }
    var most = multiple.max() == null ? multiple.options().size() : multiple.max();
    var least = multiple.min() == null ? 1 : Math.max(1, multiple.min());
    var ticked =
        multiple.options().stream()
            .filter(o -> o.state() == OptionState.ANSWERED && !o.exclusive())
            .limit(how == How.WORST ? least : most)
            .toList();
    return supplement.with(
        question, new Value.Choices(ticked.stream().map(Option::code).toList()), ticked);
  }

  /** An option that stands for "none of these" or "does not apply". */
  private boolean alone(Option option) {
    return switch (how) {
      case BEST -> false;
      case WORST -> option.exclusive() && option.state() == OptionState.ANSWERED;
      case NOT_APPLICABLE -> option.state() == OptionState.NOT_APPLICABLE;
    };
  }

  private Answer tally(Question question, ItemType.TallyItem tally) {
    var worth = Comparator.comparing((TickPatterns.Pattern p) -> AnswerValues.of(p.outcome()));
    var pattern =
        TickPatterns.of(tally).stream()
            .max(how == How.WORST ? worth.reversed() : worth)
            .orElseThrow();
    var value = new Value.Choices(pattern.ticked());
    return supplement.with(
        question,
        value,
        null,
        supplement.comment(pattern.outcome()),
        question.evidence().min(),
        supplement.action(pattern.outcome()));
  }

  private Answer impact(Question question) {
    var claim =
        how == How.WORST
            ? new ImpactClaim("Nothing is stated.", null, List.of(), day, 0)
            : new ImpactClaim(SampleDetails.WORDS, "Children", List.of("data", "external"), day, 4);
    return new Answer(
        null,
        null,
        null,
        null,
        supplement.evidence(question, question.evidence().min()),
        null,
        claim);
  }
}
