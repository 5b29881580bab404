package org.assay.reporting.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.MultipleItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.ToldQuestion;

/**
 * An option that asks the partnership for help, and how many chose it.
 *
 * @param number how many chose it
 * @param answered how many answered the question
 */
public record SupportAsked(Question question, Option option, int number, int answered) {
  private static final String TRAINING = "training";

  boolean training() {
    return question.themes().contains(TRAINING) || question.key().contains(TRAINING);
  }

  public String label() {
    return question.type() instanceof MultipleItem
        ? option.label()
        : question.ref() + " " + question.text();
  }

  /** Those that somebody chose, the most often first. */
  public static List<SupportAsked> of(Edition edition, Told told, List<AnswerCount> answers) {
    var choices = told.questions().stream().collect(Collectors.toMap(ToldQuestion::key, it -> it));
    var requests = new ArrayList<SupportAsked>();
    for (var question : edition.questions()) {
      for (var option : question.type().options()) {
        if (!option.support()) continue;
        var chosen = chosen(question, option, choices, answers);
        if (chosen > 0) {
          requests.add(new SupportAsked(question, option, chosen, answered(question, answers)));
        }
      }
    }
    requests.sort(Comparator.comparing(SupportAsked::number).reversed());
    return requests;
  }

  private static int chosen(
      Question question,
      Option option,
      Map<String, ToldQuestion> choices,
      List<AnswerCount> answers) {
    var told = choices.get(question.key());
    if (question.type() instanceof MultipleItem && told != null) {
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
