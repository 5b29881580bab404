package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.MultipleItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.TablesPage.Part;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.Options;
import org.assay.reporting.figures.ToldQuestion;
import org.assay.reporting.figures.ToldQuestion.Kind;

/** Makes the page of what organisations ask of the partnership: support, training, and in words. */
@Singleton
class RequestPages {
  private static final String TRAINING = "training";

  private final CycleDataReader reader;
  private final Clock clock;

  RequestPages(CycleDataReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * An option that asks for help.
   *
   * @param number how many chose it
   * @param answered how many answered the question
   */
  record Request(Question question, Option option, int number, int answered) {
    boolean training() {
      return question.themes().contains(TRAINING) || question.key().contains(TRAINING);
    }

    String label() {
      return question.type() instanceof MultipleItem
          ? option.label()
          : question.ref() + " " + question.text();
    }
  }

  TablesPage page(Caller caller, Cycle cycle, Edition edition) {
    var at = clock.instant();
    var told = reader.told(cycle, at);
    var requests = requests(edition, told, reader.answers(cycle, at));
    var path = "/cycles/" + cycle.id();
    var support =
        table(path, "Support asked", requests.stream().filter(it -> !it.training()).toList());
    return new TablesPage(
        PageHead.of(
            caller,
            cycle,
            DashboardPart.REQUESTS,
            "What organisations ask for",
            CycleWords.returned(cycle, at, told.returned())),
        List.of(),
        List.of(
            table(path, "Training", requests.stream().filter(Request::training).toList()),
            caller.mayReadSupport() ? support.linking("Each request", "/support") : support,
            words(path, told)));
  }

  static List<Request> requests(Edition edition, Told told, List<AnswerCount> answers) {
    var choices = told.questions().stream().collect(Collectors.toMap(ToldQuestion::key, it -> it));
    var requests = new ArrayList<Request>();
    for (var question : edition.questions()) {
      for (var option : Options.of(question.type())) {
        if (!option.support()) continue;
        var chosen = chosen(question, option, choices, answers);
        if (chosen > 0) {
          requests.add(new Request(question, option, chosen, answered(question, answers)));
        }
      }
    }
    requests.sort(Comparator.comparing(Request::number).reversed());
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

  private static Part table(String path, String heading, List<Request> requests) {
    if (requests.isEmpty()) return Part.words(heading, "Nobody has asked for any in this cycle.");
    return Part.table(
        heading,
        DashboardTables.table(
            "Asked for, the most often first",
            List.of(
                Cell.text("What"),
                Cell.text("Question"),
                Cell.number("Organisations"),
                Cell.number("Of those that answered")),
            requests.stream()
                .map(
                    it ->
                        List.of(
                            Cell.link(
                                it.label(),
                                path
                                    + "/questions/"
                                    + it.question().key()
                                    + "?answer="
                                    + it.option().code()
                                    + "#who"),
                            Cell.text(it.question().ref()),
                            Cell.number(count(it.number())),
                            Cell.number(percent(it.number(), it.answered()))))
                .toList()));
  }

  /** What was asked in words; the words themselves are gathered on a page of their own. */
  private static Part words(String path, Told told) {
    var asked =
        told.questions().stream()
            .filter(it -> it.kind() == Kind.WORDS && it.answered() > 0)
            .toList();
    if (asked.isEmpty()) return Part.words("In their own words", "Nobody has written anything.");
    return Part.table(
        "In their own words",
        DashboardTables.table(
            "Questions answered in words",
            List.of(Cell.text("Question"), Cell.number("Organisations that wrote something")),
            asked.stream()
                .map(
                    it ->
                        List.of(
                            Cell.link(
                                it.ref() + " " + it.text(), path + "/written?question=" + it.key()),
                            Cell.number(count(it.answered()))))
                .toList()),
        "%s answered in words, by theme, sector and district, with the partnership's replies."
            .formatted(number(asked.size(), "question")));
  }
}
