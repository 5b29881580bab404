package org.assay.learning.recommendations.lists;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.rules.AgainstDate;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.Quarter;

/**
 * What a set of recommendations comes to. A recommendation that several sources ask for counts
 * once.
 *
 * @param chains all that are counted
 */
public record ChainFigures(List<Chain> chains, LocalDate today) {

  /** How long an open one has been open, counted from the day of its first source. */
  public enum Age {
    QUARTER("Up to 3 months", 92),
    HALF_YEAR("3 to 6 months", 183),
    YEAR("6 to 12 months", 365),
    LONGER("Over a year", Integer.MAX_VALUE);

    private final String label;
    private final int most;

    Age(String label, int most) {
      this.label = label;
      this.most = most;
    }

    public String label() {
      return label;
    }

    static Age of(long days) {
      return Arrays.stream(values()).filter(it -> days <= it.most).findFirst().orElse(LONGER);
    }
  }

  /**
   * One line of a cut.
   *
   * @param overdue of the open ones
   */
  public record Line(
      String name,
      long all,
      long open,
      long overdue,
      long implemented,
      long notImplemented,
      long withProof,
      long held) {}

  public long open() {
    return count(it -> it.recommendation().state().isOpen());
  }

  public long overdue() {
    return count(it -> it.standing(today).date() == AgainstDate.OVERDUE);
  }

  public long implemented() {
    return count(it -> it.recommendation().state().isImplemented());
  }

  public long notImplemented() {
    return count(it -> it.recommendation().state() == ChainState.NOT_IMPLEMENTED);
  }

  public long closed() {
    return implemented() + notImplemented();
  }

  /** Closed as implemented after somebody other than the owner had seen the proof. */
  public long withProof() {
    return count(Chain::closedWithProof);
  }

  /** Of those closed with proof, how many were looked at again. */
  public long reaudited() {
    return count(it -> it.closedWithProof() && !it.reaudits().isEmpty());
  }

  /** Of those, how many were found improved or held, at the last re-audit. */
  public long held() {
    return count(it -> it.closedWithProof() && holds(it));
  }

  private static boolean holds(Chain it) {
    var state = it.recommendation().state();
    return state == ChainState.IMPROVED || state == ChainState.HELD;
  }

  /** Each age, even with none. */
  public Map<Age, Long> ages() {
    var ages = new LinkedHashMap<Age, Long>();
    for (var age : Age.values()) {
      ages.put(age, count(it -> it.recommendation().state().isOpen() && age(it) == age));
    }
    return ages;
  }

  private Age age(Chain it) {
    return Age.of(ChronoUnit.DAYS.between(it.recommendation().madeOn(), today));
  }

  public List<Line> byTheme() {
    return lines(it -> List.of(it.recommendation().theme()));
  }

  /** One that has several owners is in the line of each. */
  public List<Line> byOwner() {
    return lines(it -> it.owners().stream().map(RecommendationOwner::name).toList());
  }

  /**
   * Owners who accepted a recommendation before a quarter was over and gave no update for it: how
   * many such recommendations each has, the most first.
   */
  public Map<String, Long> silent(Quarter quarter) {
    var lacking = new TreeMap<String, Long>();
    for (var chain : chains) {
      if (!chain.recommendation().state().isOpen()) continue;
      chain.owners().stream()
          .filter(it -> chain.lacks(it, quarter))
          .forEach(it -> lacking.merge(it.name(), 1L, Long::sum));
    }
    var silent = new LinkedHashMap<String, Long>();
    lacking.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(it -> silent.put(it.getKey(), it.getValue()));
    return silent;
  }

  /** One that several kinds of source ask for is in the line of each. */
  public List<Line> bySource() {
    return lines(
        it ->
            it.sources().stream()
                .map(source -> source.finding().what().source().kind().label())
                .distinct()
                .toList());
  }

  private List<Line> lines(Function<Chain, List<String>> names) {
    var groups = new TreeMap<String, ArrayList<Chain>>();
    for (var chain : chains) {
      for (var name : names.apply(chain)) {
        groups.computeIfAbsent(name, any -> new ArrayList<>()).add(chain);
      }
    }
    return groups.entrySet().stream()
        .map(it -> line(it.getKey(), new ChainFigures(it.getValue(), today)))
        .toList();
  }

  private static Line line(String name, ChainFigures it) {
    return new Line(
        name,
        it.chains().size(),
        it.open(),
        it.overdue(),
        it.implemented(),
        it.notImplemented(),
        it.withProof(),
        it.held());
  }

  private long count(Predicate<Chain> which) {
    return chains.stream().filter(which).count();
  }
}
