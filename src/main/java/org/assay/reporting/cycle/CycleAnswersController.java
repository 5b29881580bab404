package org.assay.reporting.cycle;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.problem.ProblemException;
import org.assay.reporting.AnswerSummaryTables;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.AnswerSummary.Kind;
import org.assay.reporting.figures.AnswerSummary.Part;
import org.assay.reporting.figures.AnswerSummary.Spread;
import org.assay.reporting.figures.AnswerSummary.Summary;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Every count, percentage, breakdown, list, day and choice of a cycle, on a page. */
@Hidden
@Controller("/cycles/{id}/answers")
@ReportReaders
@Produces(MediaType.TEXT_HTML)
class CycleAnswersController {
  private final Cycles cycles;
  private final CycleDataReader figures;
  private final Editions editions;
  private final Clock clock;

  CycleAnswersController(Cycles cycles, CycleDataReader figures, Editions editions, Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * @param question by whose key one question is shown by sector and district as well: of all at
   *     once the page would be a megabyte
   */
  @Get
  HttpResponse<?> page(Caller caller, long id, @Nullable @QueryValue String question) {
    var cycle =
        caller.mayReadPapers() ? cycles.find(caller.partnershipId(), id).orElse(null) : null;
    if (cycle == null) throw ProblemException.notFound("cycle/unknown");
    var page = page(caller, cycle, BlankText.orNull(question));
    return HttpResponse.ok(View.of("reporting/answers", page));
  }

  private CycleAnswersPage page(Caller caller, Cycle cycle, @Nullable String key) {
    var told = figures.told(cycle, clock.instant());
    var some = told.questions().stream().filter(it -> key == null || it.key().equals(key)).toList();
    if (key != null && some.isEmpty()) throw ProblemException.notFound("question/unknown");
    return new CycleAnswersPage(
        Navigation.shell(caller, "What organisations answered", "/cycles"),
        cycle.id(),
        cycle.title(),
        "%s signed off by %s. The latest submission of each counts. Question set: %s."
            .formatted(
                FigureWords.number(told.returned(), "return"),
                England.moment(told.at()),
                editions.of(cycle).set().editionName()),
        some.stream().map(it -> question(it, key != null)).toList(),
        key != null);
  }

  private static CycleAnswersPage.Question question(AnswerSummary it, boolean alone) {
    return new CycleAnswersPage.Question(
        it.key(),
        it.ref() + " " + it.text(),
        "%s answered, %s not applicable, %s not answered"
            .formatted(
                FigureWords.count(it.answered()),
                FigureWords.count(it.notApplicable()),
                FigureWords.count(it.open())),
        table(it, "All organisations", whole(it)),
        alone ? table(it, "By sector and district", cuts(it)) : null,
        !alone && it.parts().stream().anyMatch(part -> !part.groups().isEmpty()),
        it.kind() == Kind.WORDS);
  }

  private static List<List<Cell>> whole(AnswerSummary it) {
    return it.parts().stream()
        .map(
            part ->
                row(
                    it,
                    part,
                    name(part),
                    new Counted(part.all(), part.before(), it.answered(), it.lastAnswered())))
        .toList();
  }

  private static List<List<Cell>> cuts(AnswerSummary it) {
    var rows = new ArrayList<List<Cell>>();
    for (var part : it.parts()) {
      for (var group : part.groups()) {
        var name = part.code().isEmpty() ? group.name() : group.name() + ": " + name(part);
        rows.add(
            row(
                it,
                part,
                name,
                new Counted(group.now(), group.before(), group.answered(), group.lastAnswered())));
      }
    }
    return rows;
  }

  private static String name(Part part) {
    return part.label().isEmpty() ? "All" : part.label();
  }

  private static Table table(AnswerSummary it, String caption, List<List<Cell>> rows) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text(first(it)));
    head.add(Cell.number("Organisations"));
    if (hasTotal(it)) head.add(Cell.number(it.kind() == Kind.PERCENT ? "Share" : "Total"));
    if (hasSpread(it)) {
      head.addAll(
          List.of(
              Cell.number("A quarter are below"),
              Cell.number("Middle"),
              Cell.number("A quarter are above")));
    }
    head.add(Cell.number("Last cycle"));
    return new Table(caption, "govuk-table__caption--s", head, rows, true);
  }

  private static String first(AnswerSummary it) {
    return switch (it.kind()) {
      case CHOICE -> "Answer";
      case DAY -> "Date";
      case MONTH -> "Month";
      default -> "Number";
    };
  }

  /** A chosen answer has its number of organisations alone, and a date no sum. */
  private static boolean hasTotal(AnswerSummary it) {
    return it.kind() != Kind.CHOICE && !it.isDated();
  }

  private static boolean hasSpread(AnswerSummary it) {
    return it.kind() != Kind.CHOICE && it.kind() != Kind.FILES;
  }

  /**
   * What a row is about.
   *
   * @param answered of its own organisations
   */
  private record Counted(Summary now, @Nullable Summary before, int answered, int lastAnswered) {}

  private static List<Cell> row(AnswerSummary it, Part part, String name, Counted of) {
    var row = new ArrayList<Cell>();
    var now = of.now();
    var before = of.before();
    var total = said(AnswerSummaryTables.total(it, part, now, of.answered()));
    row.add(Cell.text(name));
    row.add(Cell.number(it.kind() == Kind.CHOICE ? total : FigureWords.count(now.organisations())));
    if (hasTotal(it)) row.add(Cell.number(total));
    if (hasSpread(it)) row.addAll(spread(it, part, now.spread()));
    row.add(
        Cell.number(
            before == null
                ? FigureWords.NONE
                : said(AnswerSummaryTables.total(it, part, before, of.lastAnswered()))));
    return row;
  }

  private static List<Cell> spread(AnswerSummary it, Part part, @Nullable Spread spread) {
    return spread == null
        ? List.of(
            Cell.number(FigureWords.NONE),
            Cell.number(FigureWords.NONE),
            Cell.number(FigureWords.NONE))
        : Stream.of(spread.lower(), spread.median(), spread.upper())
            .map(value -> Cell.number(AnswerSummaryTables.value(it, part, value)))
            .toList();
  }

  private static String said(@Nullable String words) {
    return Objects.requireNonNullElse(words, FigureWords.NONE);
  }
}
