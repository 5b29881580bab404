package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;
import static org.assay.reporting.paper.FigureWords.percent;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.platform.Page;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.dashboard.AnswerListRepository.Given;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.figures.tally.TalliesAt;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the list of a cycle's scored questions, and each one's page with its answers. */
@Singleton
class QuestionPages {
  static final int SIZE = 50;

  private final CycleGlances glances;
  private final CycleDataReader reader;
  private final AnswerListRepository answers;
  private final CutChoices choices;
  private final ReturnsLeftOut kept;

  QuestionPages(
      CycleGlances glances,
      CycleDataReader reader,
      AnswerListRepository answers,
      CutChoices choices,
      ReturnsLeftOut kept) {
    this.glances = glances;
    this.reader = reader;
    this.answers = answers;
    this.choices = choices;
    this.kept = kept;
  }

  /**
   * @param order "movers" for the largest change first; null for the lowest first
   */
  TablesPage all(Caller caller, Cycle cycle, @Nullable String order, Instant at) {
    var data = glances.of(cycle, at).data();
    var rows = new QuestionRows(data);
    var path = "/cycles/" + cycle.id() + "/questions";
    var movers = AddressChoice.of("order", order, List.of("movers")) != null;
    var asked = movers ? rows.movers() : rows.lowest();
    var table =
        movers
            ? rows.movers("Questions that moved", asked)
            : rows.lowest("Scored questions", asked);
    var part =
        asked.isEmpty()
            ? TablesPage.Part.words(movers ? "What moved" : "Lowest first", rows.nothing(movers))
            : TablesPage.Part.table(
                movers ? "What moved" : "Lowest first", table, QuestionRows.words(movers));
    return new TablesPage(
        PageHead.of(
            caller, cycle, DashboardPart.QUESTIONS, "Questions", CycleWords.population(data)),
        List.of(),
        List.of(
            movers
                ? part.linking("Lowest first", path)
                : part.linking("What moved", path + "?order=movers")));
  }

  /** Empty when the cycle asks no such question. */
  Optional<QuestionPage> one(
      Caller caller, Cycle cycle, Edition edition, String key, AnswerSearch search, Instant at) {
    return Optional.ofNullable(edition.question(key))
        .map(it -> new One(caller, cycle, edition, it, search, at).page());
  }

  /** One page in the making. */
  private final class One {
    private final Caller caller;
    private final Cycle cycle;
    private final Edition edition;
    private final Question question;
    private final AnswerSearch search;
    private final Instant at;
    private final TalliesAt tallies;
    private final String path;

    One(
        Caller caller,
        Cycle cycle,
        Edition edition,
        Question question,
        AnswerSearch search,
        Instant at) {
      this.caller = caller;
      this.cycle = cycle;
      this.edition = edition;
      this.question = question;
      this.search = search;
      this.at = at;
      this.tallies = reader.at(cycle, at);
      this.path = "/cycles/" + cycle.id() + "/questions/" + question.key();
    }

    QuestionPage page() {
      var returned = reader.returned(tallies);
      var counts =
          reader.answers(tallies).stream()
              .filter(it -> it.question().equals(question.key()))
              .toList();
      var withheld = kept.from(caller, cycle);
      var found = answers.page(cycle, at, question, search, withheld, SIZE, known(counts));
      return new QuestionPage(
          head(returned.stream().mapToLong(it -> it.number()).sum()),
          question.key(),
          facts(counts),
          answerTable(counts),
          choices.boxes(cycle.partnershipId(), returned, search.filter()),
          search.answer(),
          search.state(),
          counted(found),
          list(found),
          ReturnsLeftOut.words(withheld),
          search.narrows(),
          question.type() instanceof PlainItem it && it.isLong(),
          Pagination.of(found, it -> path + search.query(it) + "#who"));
    }

    /**
     * Tallies have answers by state and option; a level and one of several options they have not.
     */
    private OptionalLong known(List<AnswerCount> counts) {
      var answer = search.answer();
      var told =
          answer == null
              || !(question.type() instanceof ItemType.ImpactItem
                  || question.type() instanceof ItemType.MultipleItem);
      return told
          ? OptionalLong.of(
              counts.stream()
                  .filter(it -> search.state() == null || search.state().equals(it.state()))
                  .filter(it -> answer == null || answer.equals(it.option()))
                  .mapToLong(AnswerCount::number)
                  .sum())
          : OptionalLong.empty();
    }

    private PageHead head(long returned) {
      return PageHead.of(
              caller,
              cycle,
              DashboardPart.QUESTIONS,
              question.ref() + " " + question.text(),
              CycleWords.returned(edition, at, returned))
          .under("Questions", "/cycles/" + cycle.id() + "/questions");
    }

    /** Of the scores; nothing about a question that has none. */
    private Optional<String> mean(List<AnswerCount> counts) {
      var scored = counts.stream().mapToInt(AnswerCount::scored).sum();
      if (scored == 0) {
        return question.type().scored()
            ? Optional.of("Nobody has given an answer that is scored.")
            : Optional.empty();
      }
      var total = counts.stream().map(AnswerCount::total).reduce(BigDecimal.ZERO, BigDecimal::add);
      return Optional.of(
          "Mean score %s over %s."
              .formatted(
                  percent(total.divide(BigDecimal.valueOf(scored), 20, RoundingMode.HALF_UP)),
                  number(scored, "answer")));
    }

    private List<String> facts(List<AnswerCount> counts) {
      var facts = new ArrayList<String>();
      facts.add(
          "%s. Standard %s."
              .formatted(
                  question.force().label(),
                  Objects.requireNonNull(edition.sectionOf(question.key())).title()));
      mean(counts).ifPresent(facts::add);
      var change = reader.changes(tallies).get(question.key());
      if (change != null) facts.add(QuestionRows.changed(change));
      else if (question.type().scored()) facts.add("It does not compare with the last cycle.");
      var rounding = FigureWords.rounding(counts.stream().map(AnswerCount::number).toList());
      if (!rounding.isEmpty()) facts.add(rounding);
      return facts;
    }

    private Table answerTable(List<AnswerCount> counts) {
      var all = counts.stream().mapToInt(AnswerCount::number).sum();
      return DashboardTables.table(
          "Answers",
          List.of(Cell.text("Answer"), Cell.number("Organisations"), Cell.number("Share")),
          counts.stream()
              .sorted(java.util.Comparator.comparing(AnswerCount::number).reversed())
              .map(
                  it ->
                      List.of(
                          Cell.link(
                              AnswerLabels.of(question, it.state(), it.option(), null, null),
                              path + opened(it)),
                          Cell.number(count(it.number())),
                          Cell.number(percent(it.number(), all))))
              .toList());
    }

    private String opened(AnswerCount it) {
      return (it.option() == null ? search.with(null, it.state()) : search.with(it.option(), null))
              .query(1)
          + "#who";
    }

    private String counted(Page<Given> found) {
      var what =
          search.answer() != null
              ? " answered “%s”".formatted(label(search.answer()))
              : search.state() != null
                  ? ": %s"
                      .formatted(
                          AnswerLabels.of(question, search.state(), null, null, null)
                              .toLowerCase(java.util.Locale.UK))
                  : found.total() == 1 ? " was asked" : " were asked";
      return found.total() == 0
          ? "No organisation matches."
          : found.range() + (found.total() == 1 ? " organisation" : " organisations") + what + ".";
    }

    private String label(String answer) {
      return question.type() instanceof ItemType.ImpactItem
          ? "Level " + answer
          : AnswerLabels.option(question, answer);
    }

    private Table list(Page<Given> found) {
      return DashboardTables.table(
          "Who answered what",
          List.of(
              Cell.text("Organisation"),
              Cell.text("District"),
              Cell.text("Answer"),
              Cell.text("Last cycle")),
          found.items().stream().map(this::row).toList());
    }

    private List<Cell> row(Given it) {
      return List.of(
          caller.maySeeSubmitted()
              ? Cell.link(it.organisation(), "/returns/" + it.returnId() + place())
              : Cell.text(it.organisation()),
          Cell.text(Objects.requireNonNullElse(it.district(), "")),
          Cell.text(answer(it)),
          Cell.text(before(it)));
    }

    /** Numbers may be about few children, so only who may open the return reads them. */
    private String answer(Given it) {
      var amount = caller.maySeeSubmitted() ? it.amount() : null;
      var value = amount == null ? null : AnswerLabels.value(question, amount, it.whole());
      return value == null
          ? AnswerLabels.of(question, it.state(), it.option(), it.ratio(), it.level())
          : value;
    }

    private String place() {
      return "/standards/"
          + Objects.requireNonNull(edition.sectionOf(question.key())).key()
          + "#"
          + question.key();
    }

    private static String before(Given it) {
      var before = it.before();
      var now = it.ratio();
      if (before == null || now == null) return FigureWords.NONE;
      return now.compareTo(before) == 0
          ? "The same"
          : (now.compareTo(before) > 0 ? "Up from " : "Down from ") + percent(before);
    }
  }
}
