package org.assay.reporting.figures;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.AnswerSummary.Group;
import org.assay.reporting.figures.AnswerSummary.Kind;
import org.assay.reporting.figures.AnswerSummary.Part;
import org.assay.reporting.figures.AnswerSummary.Spread;
import org.assay.reporting.figures.AnswerSummary.Summary;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.TalliedValues.Cell;
import org.jspecify.annotations.Nullable;

/** Summarises every count, percentage, breakdown, list, day and choice, by sector and district. */
final class AnswerSummaries {
  private final Edition edition;
  private final Map<String, String> then;
  private final Numbers now;
  private final Numbers before;

  private AnswerSummaries(Edition edition, Map<String, String> then, Numbers now, Numbers before) {
    this.edition = edition;
    this.then = then;
    this.now = now;
    this.before = before;
  }

  /**
   * What was added up of one cycle, by question.
   *
   * @param choosers who answered a question to which one organisation may choose several things
   */
  record Numbers(
      Map<String, List<AnswerCount>> answers,
      Map<String, List<Cell>> cells,
      Map<String, List<Cell>> amounts,
      Map<String, List<Cell>> choosers) {
    static final Numbers NONE = new Numbers(Map.of(), Map.of(), Map.of(), Map.of());

    static Numbers of(
        List<AnswerCount> answers, List<Cell> cells, List<Cell> amounts, List<Cell> choosers) {
      return new Numbers(
          answers.stream().collect(groupingBy(AnswerCount::question)),
          cells.stream().collect(groupingBy(Cell::question)),
          amounts.stream().collect(groupingBy(Cell::question)),
          choosers.stream().collect(groupingBy(Cell::question)));
    }

    /** Who answered: where each chose one thing, those who chose any. */
    List<Cell> answering(String question) {
      var several = choosers.get(question);
      return several == null ? cells.getOrDefault(question, List.of()) : several;
    }

    int number(String question, String state) {
      return answers.getOrDefault(question, List.of()).stream()
          .filter(it -> it.state().equals(state))
          .mapToInt(AnswerCount::number)
          .sum();
    }
  }

  /**
   * @param then by the key of now, the key of the cycle before
   */
  static List<AnswerSummary> of(
      Edition edition, Map<String, String> then, Numbers now, Numbers before) {
    return new AnswerSummaries(edition, then, now, before).all();
  }

  /** Keys of the questions whose quartiles are worked out. */
  static List<String> spread(Edition edition) {
    return edition.questions().stream()
        .filter(
            q ->
                switch (SummaryParts.kind(q.type())) {
                  case NUMBER, PERCENT, DAY, MONTH, PARTS, LIST -> true;
                  case null, default -> false;
                })
        .map(Question::key)
        .toList();
  }

  /** Keys of the questions to which one organisation may choose several things. */
  static List<String> several(Edition edition) {
    return edition.questions().stream()
        .filter(
            q ->
                q.type() instanceof ItemType.MultipleItem
                    || q.type() instanceof ItemType.TallyItem
                    || q.type() instanceof ItemType.GridItem)
        .map(Question::key)
        .toList();
  }

  private List<AnswerSummary> all() {
    var told = new ArrayList<AnswerSummary>();
    for (var question : edition.questions()) {
      var kind = SummaryParts.kind(question.type());
      if (kind != null) {
        told.add(told(question, kind));
      }
    }
    return told;
  }

  private AnswerSummary told(Question question, Kind kind) {
    var key = question.key();
    var old = then.get(key);
    return new AnswerSummary(
        key,
        question.ref(),
        question.text(),
        Objects.requireNonNull(edition.sectionOf(key)).title(),
        kind,
        now.number(key, "answered"),
        now.number(key, "notApplicable"),
        now.number(key, "notYet") + now.number(key, "unknown"),
        old == null ? 0 : before.number(old, "answered"),
        SummaryParts.of(question.type()).stream().map(it -> part(key, old, kind, it)).toList());
  }

  private Part part(String key, @Nullable String old, Kind kind, SummaryParts.Named named) {
    var chosen = kind == Kind.CHOICE;
    var answering = chosen ? now.answering(key) : List.<Cell>of();
    var oldAnswering = chosen && old != null ? before.answering(old) : List.<Cell>of();
    var cells = of(now.cells(), key, named.code());
    var amounts = named.code().isEmpty() ? of(now.amounts(), key, "") : List.<Cell>of();
    var oldCells = old == null ? List.<Cell>of() : of(before.cells(), old, named.code());
    var oldAmounts =
        old == null || !named.code().isEmpty() ? List.<Cell>of() : of(before.amounts(), old, "");
    var all = new Told(cells, amounts, oldCells, oldAmounts, answering, oldAnswering);
    var groups = new ArrayList<>(groups(Cut.SECTOR, Cell::sector, all));
    groups.addAll(groups(Cut.DISTRICT, Cell::district, all));
    return new Part(
        named.code(),
        named.label(),
        summary(cells, amounts),
        oldCells.isEmpty() ? null : summary(oldCells, oldAmounts),
        groups);
  }

  private static List<Cell> of(Map<String, List<Cell>> cells, String question, String part) {
    return cells.getOrDefault(question, List.of()).stream()
        .filter(it -> it.part().equals(part))
        .toList();
  }

  /** What is told of one part of a question, this time and last. */
  private record Told(
      List<Cell> cells,
      List<Cell> amounts,
      List<Cell> oldCells,
      List<Cell> oldAmounts,
      List<Cell> answering,
      List<Cell> oldAnswering) {}

  private static List<Group> groups(Cut cut, Function<Cell, @Nullable String> code, Told told) {
    var by = by(code, told.cells);
    var amountsBy = by(code, told.amounts);
    var oldBy = by(code, told.oldCells);
    var oldAmountsBy = by(code, told.oldAmounts);
    var answeringBy = by(code, told.answering);
    var oldAnsweringBy = by(code, told.oldAnswering);
    return by.entrySet().stream()
        .map(
            it -> {
              var old = oldBy.get(it.getKey());
              return new Group(
                  cut.label(),
                  cut.labelOf(it.getKey()),
                  summary(it.getValue(), amountsBy.getOrDefault(it.getKey(), List.of())),
                  old == null
                      ? null
                      : summary(old, oldAmountsBy.getOrDefault(it.getKey(), List.of())),
                  number(answeringBy.get(it.getKey())),
                  number(oldAnsweringBy.get(it.getKey())));
            })
        .toList();
  }

  private static int number(@Nullable List<Cell> cells) {
    return cells == null ? 0 : cells.stream().mapToInt(Cell::number).sum();
  }

  private static Map<String, List<Cell>> by(
      Function<Cell, @Nullable String> code, List<Cell> cells) {
    var by = new TreeMap<String, List<Cell>>();
    for (var cell : cells) {
      var it = code.apply(cell);
      if (it != null) {
        by.computeIfAbsent(it, key -> new ArrayList<>()).add(cell);
      }
    }
    return by;
  }

  private static Summary summary(List<Cell> cells, List<Cell> amounts) {
    var whole =
        cells.stream()
            .map(Cell::whole)
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    return new Summary(
        cells.stream().mapToInt(Cell::number).sum(),
        cells.stream().map(Cell::total).reduce(BigDecimal.ZERO, BigDecimal::add),
        whole,
        spread(amounts));
  }

  /**
   * @param amounts smallest first
   */
  private static @Nullable Spread spread(List<Cell> amounts) {
    long number = amounts.stream().mapToLong(Cell::number).sum();
    return number == 0
        ? null
        : new Spread(
            at(amounts, (number + 3) / 4),
            at(amounts, (number + 1) / 2),
            at(amounts, (3 * number + 3) / 4));
  }

  /**
   * @param rank from 1
   */
  private static BigDecimal at(List<Cell> amounts, long rank) {
    long passed = 0;
    for (var cell : amounts) {
      passed += cell.number();
      if (passed >= rank) {
        return cell.total();
      }
    }
    return amounts.getLast().total();
  }
}
