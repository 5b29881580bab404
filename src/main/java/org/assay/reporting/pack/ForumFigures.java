package org.assay.reporting.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.Question;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.assay.reporting.figures.PooledAnswers;
import org.jspecify.annotations.Nullable;

/**
 * A cycle's figures of one forum beside those of all.
 *
 * @param members that agreed to be named and returned
 */
record ForumFigures(
    CycleData data,
    Forum forum,
    List<ForumRepository.Answered> answers,
    List<ForumRepository.Unmet> unmet,
    List<ForumRepository.Member> members) {

  /** Whether scores beside names leave none of the others, or enough of them to hide in. */
  boolean mayScoreMembers() {
    int others = returned() - members.size();
    return others == 0 || others >= SmallNumbers.FEWEST;
  }

  /** A question with what was answered to it. */
  record Result(Question question, ForumRepository.Answered answers) {
    BigDecimal score() {
      return answers.total().divide(BigDecimal.valueOf(answers.number()), 20, RoundingMode.HALF_UP);
    }
  }

  int asked() {
    return data.figures().asked().stream()
        .filter(it -> isOf(it.codes()))
        .mapToInt(Asked::number)
        .sum();
  }

  int onTime() {
    return data.figures().asked().stream()
        .filter(it -> isOf(it.codes()))
        .mapToInt(Asked::onTime)
        .sum();
  }

  int returned() {
    return data.figures().returned().stream()
        .filter(it -> isOf(it.codes()))
        .mapToInt(Returned::number)
        .sum();
  }

  private boolean isOf(Map<Cut, String> codes) {
    var sector = codes.get(Cut.SECTOR);
    return sector != null
        && forum.has(sector, Objects.requireNonNullElse(codes.get(Cut.PHASE), "not-applicable"));
  }

  /** The mean of the organisations' scores; null where none has one. */
  @Nullable BigDecimal score(String standard, boolean own) {
    return mean(cells(standard, own));
  }

  int scored(String standard) {
    return cells(standard, true).stream().mapToInt(SectionCell::scored).sum();
  }

  PooledAnswers standing(String standard) {
    return cells(standard, true).stream()
        .map(SectionCell::standing)
        .reduce(PooledAnswers.NONE, PooledAnswers::plus);
  }

  private List<SectionCell> cells(String standard, boolean own) {
    return data.figures().sections().stream()
        .filter(it -> it.section().equals(standard) && (!own || isOf(it.codes())))
        .toList();
  }

  private static @Nullable BigDecimal mean(List<SectionCell> cells) {
    var number = cells.stream().mapToInt(SectionCell::scored).sum();
    return number == 0
        ? null
        : cells.stream()
            .map(SectionCell::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(number), 20, RoundingMode.HALF_UP);
  }

  /** The lowest first. */
  List<Result> questions() {
    return data.scorable().stream()
        .flatMap(
            q ->
                answers.stream()
                    .filter(it -> it.question().equals(q.key()))
                    .map(it -> new Result(q, it)))
        .sorted(Comparator.comparing(Result::score))
        .toList();
  }
}
