package org.assay.reporting.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.England;
import org.assay.reporting.figures.CycleFigures.AnswerCount;
import org.assay.reporting.figures.CycleFigures.EvidenceAges;
import org.assay.reporting.figures.CycleFigures.ImpactCount;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.assay.reporting.figures.tally.CutsReader;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.TalliesAt;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** Counts of submissions and their answers; no answer is read one by one. */
final class TalliedFigures {
  private TalliedFigures() {}

  /**
   * Returns that counted at a time.
   *
   * @param alike by all cuts and band
   * @param bands how many returns are in each, by its code; those without one by an empty code
   * @param unmet how many have a requirement that is not fully met
   */
  record Returns(List<Returned> alike, Map<String, Integer> bands, int unmet) {}

  static Returns returns(TalliesAt of) {
    var lines = of.read(Tally.RETURNS);
    var bands = new HashMap<String, Integer>();
    lines.forEach(it -> bands.merge(it.keys().getLast(), (int) it.number(), Integer::sum));
    return new Returns(
        lines.stream().map(TalliedFigures::returned).toList(),
        bands,
        lines.stream().mapToInt(it -> it.sum(5)).sum());
  }

  static List<Returned> returned(TalliesAt of) {
    return returns(of).alike();
  }

  static List<SectionCell> sections(TalliesAt of) {
    return of.read(Tally.SECTIONS).stream().map(TalliedFigures::section).toList();
  }

  static List<AnswerCount> answers(TalliesAt of) {
    return of.read(Tally.ANSWERS).stream().map(TalliedFigures::answers).toList();
  }

  /**
   * @param questions that ask what difference was made
   */
  static List<ImpactCount> impacts(TalliesAt of, Collection<String> questions) {
    return of.read(Tally.IMPACTS).stream()
        .filter(it -> questions.contains(it.keys().getFirst()))
        .map(
            it ->
                new ImpactCount(
                    it.keys().getFirst(),
                    Integer.parseInt(it.keys().get(1)),
                    it.key(2),
                    (int) it.number()))
        .toList();
  }

  static EvidenceAges evidence(TalliesAt of) {
    var day = of.at().atZone(England.ZONE).toLocalDate();
    var lines = of.read(Tally.EVIDENCE);
    var ages = new int[5];
    for (var line : lines) {
      ages[age(line.key(0), day)] += (int) line.number();
    }
    return new EvidenceAges(
        lines.stream().mapToInt(it -> it.sum(0)).sum(),
        ages[0],
        ages[1],
        ages[2],
        ages[3],
        ages[4]);
  }

  private static int age(@Nullable String oldest, LocalDate day) {
    if (oldest == null) return 4;
    var date = LocalDate.parse(oldest);
    if (date.isAfter(day.minusMonths(6))) return 0;
    if (date.isAfter(day.minusMonths(12))) return 1;
    return date.isAfter(day.minusMonths(24)) ? 2 : 3;
  }

  private static Returned returned(Line it) {
    return new Returned(
        CutsReader.codes(it, 0),
        (int) it.number(),
        it.sum(0),
        it.sums().get(1),
        it.sum(2),
        it.sum(3),
        it.sum(4));
  }

  private static SectionCell section(Line it) {
    return new SectionCell(
        it.keys().getFirst(),
        CutsReader.codes(it, 1),
        it.sum(0),
        it.sums().get(1),
        new PooledAnswers(it.sum(2), it.sum(3), it.sum(4), it.sum(5)));
  }

  private static AnswerCount answers(Line it) {
    var state = it.keys().get(1);
    var number = (int) it.number();
    return new AnswerCount(
        it.keys().getFirst(),
        state,
        it.key(2),
        number,
        it.sum(0),
        it.sums().get(1),
        standing(state, number, it.sum(0), it.sum(2), it.sum(3)));
  }

  private static PooledAnswers standing(String state, int number, int scored, int met, int notMet) {
    return switch (state) {
      case "answered" -> new PooledAnswers(met, scored - met - notMet, notMet, 0);
      case "notApplicable" -> new PooledAnswers(0, 0, 0, number);
      default -> PooledAnswers.NONE;
    };
  }
}
