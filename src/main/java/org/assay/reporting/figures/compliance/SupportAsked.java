package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.ListItem;
import org.assay.engine.questionset.ItemType.MultipleItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.AnswerSummary.Part;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.jspecify.annotations.Nullable;

/**
 * What organisations ask of the partnership: an option that asks for help, a course or support that
 * they chose, or the lines of a list of the training they need.
 *
 * @param option null for a list
 * @param label what is asked for
 * @param number how many organisations ask for it
 * @param answered how many answered the question
 */
public record SupportAsked(
    Question question, @Nullable Option option, String label, int number, int answered) {
  private static final String TRAINING = "training";

  /** Keys of the questions, in every question set, whose answers are the training needed. */
  static final Set<String> TRAINING_NEEDS = Set.of("training-needed", "training-needs");

  public boolean training() {
    return isTraining(question);
  }

  /** Whether any question of an edition asks for training, or else for other support. */
  public static boolean isAsked(Edition edition, boolean training) {
    return edition.questions().stream()
        .filter(it -> needs(it) || it.type().options().stream().anyMatch(Option::support))
        .anyMatch(it -> isTraining(it) == training);
  }

  private static boolean isTraining(Question it) {
    return it.themes().contains(TRAINING) || it.key().contains(TRAINING);
  }

  /** The end of the address of the question's page, at the organisations that ask for this. */
  public String who() {
    return question.key() + (option == null ? "" : "?answer=" + option.code()) + "#who";
  }

  /** Those that somebody asks for, the most often first. */
  public static List<SupportAsked> of(
      Edition edition, List<AnswerSummary> told, List<AnswerCount> answers) {
    var byKey = told.stream().collect(Collectors.toMap(AnswerSummary::key, it -> it));
    var asked = new ArrayList<SupportAsked>();
    for (var question : edition.questions()) {
      var list = byKey.get(question.key());
      if (question.type() instanceof ListItem && needs(question) && list != null) {
        if (lines(list).signum() > 0) asked.add(listed(question, list));
        continue;
      }
      question.type().options().stream()
          .filter(it -> it.support() || needs(question) && !it.exclusive())
          .map(it -> chosen(question, it, byKey, answers))
          .filter(it -> it.number() > 0)
          .forEach(asked::add);
    }
    asked.sort(Comparator.comparingInt((SupportAsked it) -> it.number()).reversed());
    return asked;
  }

  private static boolean needs(Question it) {
    return TRAINING_NEEDS.contains(it.key());
  }

  private static BigDecimal lines(AnswerSummary list) {
    return list.parts().getFirst().all().total();
  }

  /** For instance "P2.21 What training do you need? (20 lines; how many people: 242)". */
  private static SupportAsked listed(Question question, AnswerSummary list) {
    var lines = lines(list).intValue();
    var words = new StringBuilder(count(lines) + (lines == 1 ? " line" : " lines"));
    for (Part part : list.parts().subList(1, list.parts().size())) {
      words
          .append("; ")
          .append(part.label().substring(0, 1).toLowerCase(Locale.UK))
          .append(part.label().substring(1))
          .append(": ")
          .append(count(part.all().total().longValue()));
    }
    return new SupportAsked(
        question,
        null,
        named(question) + " (" + words + ")",
        list.parts().getFirst().all().organisations(),
        list.answered());
  }

  private static String count(long value) {
    return String.format(Locale.UK, "%,d", value);
  }

  private static String named(Question it) {
    return it.ref() + " " + it.text();
  }

  private static SupportAsked chosen(
      Question question,
      Option option,
      Map<String, AnswerSummary> told,
      List<AnswerCount> answers) {
    var several = question.type() instanceof MultipleItem;
    return new SupportAsked(
        question,
        option,
        several ? option.label() : named(question),
        number(question, option, several ? told.get(question.key()) : null, answers),
        answered(question, answers));
  }

  private static int number(
      Question question, Option option, @Nullable AnswerSummary told, List<AnswerCount> answers) {
    if (told != null) {
      return told.parts().stream()
          .filter(it -> it.code().equals(option.code()))
          .mapToInt(it -> it.all().organisations())
          .sum();
    }
    return answers.stream()
        .filter(it -> it.question().equals(question.key()) && option.code().equals(it.option()))
        .mapToInt(AnswerCount::number)
        .sum();
  }

  private static int answered(Question question, List<AnswerCount> answers) {
    return answers.stream()
        .filter(it -> it.question().equals(question.key()) && it.state().equals("answered"))
        .mapToInt(AnswerCount::number)
        .sum();
  }
}
