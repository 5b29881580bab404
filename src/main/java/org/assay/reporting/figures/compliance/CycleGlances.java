package org.assay.reporting.figures.compliance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.KeptResults;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleDataReader.Told;
import org.assay.reporting.figures.FigureStates;
import org.assay.reporting.figures.FigureStates.FigureState;
import org.assay.reporting.figures.ReportScope;

/**
 * How cycles stand, for pages. Figures as of now are kept until a return, an action, the register,
 * the cycle, its edition or the day changes; as at an earlier time they are worked out each time.
 * They are of the whole cycle: what a reader may see of them, and what a page is narrowed to, comes
 * after.
 */
@Singleton
public class CycleGlances {
  /** As many unmet duties as a page names. */
  private static final int NAMED = 8;

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
    var scope = reader.scope(cycle, at);
    return of(scope, states.of(scope));
  }

  private ComplianceFigures of(ReportScope scope, Optional<FigureState> state) {
    return kept(figures, scope, state, () -> ComplianceFigures.of(reader.glance(scope, NAMED)))
        .at(scope.at());
  }

  /**
   * How a cycle stands, and what was answered beside scores.
   *
   * @param told its time is that at which it was worked out
   */
  public record Whole(CycleData data, Told told) {}

  public Whole whole(Cycle cycle, Instant at) {
    var scope = reader.scope(cycle, at);
    var state = states.of(scope);
    return new Whole(of(scope, state).data(), kept(told, scope, state, () -> reader.told(scope)));
  }

  /** What is read while something changes is not kept: it may be of before or of after. */
  private <T> T kept(
      KeptResults<FigureState, T> results,
      ReportScope scope,
      Optional<FigureState> state,
      Supplier<T> work) {
    var known = state.flatMap(results::find);
    if (known.isPresent()) return known.get();
    var made = work.get();
    state.filter(it -> states.of(scope).equals(state)).ifPresent(it -> results.keep(it, made));
    return made;
  }
}
