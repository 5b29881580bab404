package org.assay.reporting.figures.compliance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.KeptResults;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.FigureStates;
import org.assay.reporting.figures.FigureStates.FigureState;
import org.assay.reporting.figures.ReportScope;
import org.assay.reporting.figures.tally.TalliesAt;

/**
 * The figures of cycles, for pages. Figures as of now are kept until a return, an action, the
 * register, the cycle, its edition or the day changes; as at an earlier time they are worked out
 * each time. They are of the whole cycle: what a reader may see of them, and what a page is
 * narrowed to, comes after.
 */
@Singleton
public class CycleGlances {
  /** As many unmet duties as a page names. */
  private static final int NAMED = 8;

  /** Of this many it is known which figures were kept last. */
  private static final int CYCLES = 1_000;

  /** What a line of figures takes, in bytes, about. */
  private static final int LINE = 400;

  /** Of the heap, so small a part. */
  private static final int SHARE = 32;

  private final CycleDataReader reader;
  private final FigureStates states;
  private final KeptResults<FigureState, ComplianceFigures> figures =
      new KeptResults<>(Runtime.getRuntime().maxMemory() / SHARE / LINE, CycleGlances::lines);
  private final KeptResults<FigureState, Told> told =
      new KeptResults<>(
          Runtime.getRuntime().maxMemory() / SHARE / LINE, it -> 1 + it.questions().size() * 10L);

  /** By the id of the cycle. */
  private final KeptResults<Long, Last> last = new KeptResults<>(CYCLES);

  /**
   * The last state of a cycle whose figures were kept.
   *
   * @param at when they were right
   */
  private record Last(FigureState state, Instant at) {}

  CycleGlances(CycleDataReader reader, FigureStates states) {
    this.reader = reader;
    this.states = states;
  }

  private static long lines(ComplianceFigures it) {
    var of = it.data().figures();
    return 100L
        + of.sections().size()
        + of.returned().size()
        + of.asked().size()
        + of.answers().size()
        + of.impacts().size()
        + it.data().gaps().counts().size()
        + it.data().capped().size();
  }

  /**
   * @param at up to when submissions count
   */
  public ComplianceFigures of(Cycle cycle, Instant at) {
    var scopes = List.of(reader.scope(cycle, at));
    return figures(scopes, states.of(scopes), this::counted).getFirst();
  }

  private List<ComplianceFigures> figures(
      List<ReportScope> scopes,
      List<Optional<FigureState>> now,
      Function<ReportScope, TalliesAt> counted) {
    var held = held(scopes, now);
    var all =
        kept(
            figures,
            scopes,
            now,
            UnaryOperator.identity(),
            it ->
                Optional.ofNullable(held.get(it.cycle().id()))
                    .orElseGet(
                        () -> ComplianceFigures.of(reader.glance(it, counted.apply(it), NAMED))));
    for (int i = 0; i < scopes.size(); i++) {
      var scope = scopes.get(i);
      now.get(i)
          .filter(it -> figures.find(it).isPresent())
          .ifPresent(it -> last.replace(scope.cycle().id(), new Last(it, scope.at())));
    }
    return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).at(scopes.get(i).at())).toList();
  }

  /**
   * Figures that were kept before an action came on, in cycles that have none of it: most actions
   * belong to one cycle. By the id of the cycle.
   */
  private Map<Long, ComplianceFigures> held(
      List<ReportScope> scopes, List<Optional<FigureState>> now) {
    var known = new HashMap<Long, ComplianceFigures>();
    var since = new HashMap<Long, Instant>();
    for (int i = 0; i < scopes.size(); i++) {
      var cycle = scopes.get(i).cycle().id();
      var before = last.find(cycle).orElse(null);
      if (before == null || !now.get(i).map(before.state::isSameButForActions).orElse(false)) {
        continue;
      }
      figures
          .find(before.state)
          .ifPresent(
              it -> {
                known.put(cycle, it);
                since.put(cycle, before.at);
              });
    }
    if (known.isEmpty()) return known;
    known.keySet().removeAll(states.changed(scopes.getFirst().cycle().partnershipId(), since));
    return known;
  }

  private TalliesAt counted(ReportScope it) {
    return reader.at(it.cycle(), it.at());
  }

  /**
   * The figures of a cycle, and what was answered beside scores.
   *
   * @param told its time is that at which it was worked out
   */
  public record Whole(CycleData data, Told told) {}

  /** Of some cycles of a partnership, in their order. */
  public List<Whole> whole(List<Cycle> cycles, Instant at) {
    var scopes = reader.scopes(cycles, at);
    var now = states.of(scopes);
    var found = new HashMap<ReportScope, TalliesAt>();
    Function<ReportScope, TalliesAt> counted = it -> found.computeIfAbsent(it, this::counted);
    var stand = figures(scopes, now, counted);
    var said =
        kept(told, scopes, now, FigureState::ofAnswers, it -> reader.told(it, counted.apply(it)));
    return IntStream.range(0, scopes.size())
        .mapToObj(i -> new Whole(stand.get(i).data(), said.get(i)))
        .toList();
  }

  /**
   * What is read while something changes is not kept: it may be of before or of after.
   *
   * @param of what of a state the results depend on
   */
  private <T> List<T> kept(
      KeptResults<FigureState, T> results,
      List<ReportScope> scopes,
      List<Optional<FigureState>> now,
      UnaryOperator<FigureState> of,
      Function<ReportScope, T> work) {
    var all = new ArrayList<T>();
    var made = new HashMap<FigureState, T>();
    for (int i = 0; i < scopes.size(); i++) {
      var scope = scopes.get(i);
      var state = now.get(i).map(of);
      var one = state.flatMap(results::find).orElseGet(() -> work.apply(scope));
      all.add(one);
      state.filter(it -> results.find(it).isEmpty()).ifPresent(it -> made.put(it, one));
    }
    if (!made.isEmpty()) {
      var after = states.after(scopes).stream().map(it -> it.map(of)).toList();
      made.forEach(
          (state, one) -> {
            if (after.contains(Optional.of(state))) results.keep(state, one);
          });
    }
    return List.copyOf(all);
  }
}
