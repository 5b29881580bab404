package org.assay.reporting.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.collection.cycles.Cut;
import org.assay.reporting.figures.tally.Line;
import org.assay.reporting.figures.tally.TalliesAt;
import org.assay.reporting.figures.tally.Tally;
import org.jspecify.annotations.Nullable;

/** What organisations answered alike in two cycles. */
final class TalliedChanges {
  /** In the order of the tally's keys. */
  private static final List<Cut> CUTS = List.of(Cut.SECTOR, Cut.PHASE, Cut.DISTRICT, Cut.QUADRANT);

  private TalliedChanges() {}

  /** Organisations that were compared, over at most so many questions. */
  private record Sum(
      int organisations, int questions, BigDecimal now, BigDecimal before, int up, int down) {

    static Sum of(Line it, int questions) {
      var sums = it.sums();
      return new Sum((int) it.number(), questions, sums.get(0), sums.get(1), it.sum(2), it.sum(3));
    }

    Sum plus(Sum it) {
      return new Sum(
          organisations + it.organisations,
          Math.max(questions, it.questions),
          now.add(it.now),
          before.add(it.before),
          up + it.up,
          down + it.down);
    }

    Change change() {
      return Change.of(organisations, questions, now, before, up, down);
    }
  }

  /** By question. */
  static Map<String, Change> questions(TalliesAt of) {
    return named(of.read(Tally.COMPARED), it -> it.key(0), it -> Sum.of(it, 1));
  }

  /** By kind and part, with a slash between: for instance {@code theme/dsl} or {@code whole/}. */
  static Map<String, Change> parts(TalliesAt of) {
    return named(
        of.read(Tally.CHANGES),
        it -> it.keys().get(0) + "/" + it.keys().get(1),
        it -> Sum.of(it, Integer.parseInt(it.keys().get(2))));
  }

  /** Of the whole score, by the codes of some cuts. */
  static Map<Cut, Map<String, Change>> groups(TalliesAt of) {
    var lines = of.read(Tally.GROUP_CHANGES);
    var groups = new EnumMap<Cut, Map<String, Change>>(Cut.class);
    for (var cut : CUTS) {
      groups.put(
          cut,
          named(
              lines,
              it -> it.key(CUTS.indexOf(cut)),
              it -> Sum.of(it, Integer.parseInt(it.keys().get(CUTS.size())))));
    }
    return groups;
  }

  /** Lines without a name are left out. */
  private static Map<String, Change> named(
      List<Line> lines, Function<Line, @Nullable String> name, Function<Line, Sum> sum) {
    var sums = new HashMap<String, Sum>();
    for (var line : lines) {
      var it = name.apply(line);
      if (it != null) {
        sums.merge(it, sum.apply(line), Sum::plus);
      }
    }
    var changes = new HashMap<String, Change>();
    sums.forEach((key, it) -> changes.put(key, it.change()));
    return changes;
  }
}
