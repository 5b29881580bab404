package org.assay.assurance.moderation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.assurance.moderation.MarkRepository.Given;
import org.assay.assurance.moderation.marks.ClaimVerdict;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleDraw.Part;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.OptionWorth;
import org.assay.engine.statistics.Agreement;
import org.assay.engine.statistics.Agreement.Weights;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.engine.statistics.FunnelLimits.Unit;
import org.assay.engine.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What moderation found in a cycle. Rates come from the random part alone: the risk part was drawn
 * to find faults and would overstate them.
 *
 * @param random of the answers marked in the random part
 * @param risk of those in the risk part, as counts without a rate
 * @param questions of the random part, the most over-claimed first
 * @param markers of the random part, by person, as each of them marked before any challenge
 * @param agreements how far two markers agree, by scale
 */
record ModerationFigures(
    Shift random,
    Shift risk,
    List<QuestionShift> questions,
    List<MarkerShift> markers,
    List<ScaleAgreement> agreements) {
  /** Fewer answers marked twice say nothing about agreement. */
  static final int FEWEST_DOUBLE = 30;

  /** Claims beside what was found: 0 or more of each. */
  record Shift(int over, int agreed, int under, int different) {
    int all() {
      return over + agreed + under + different;
    }

    /** In which the share of over-claimed answers lies at 95%; null when nothing was marked. */
    @Nullable Proportion overInterval() {
      return all() == 0 ? null : Proportion.wilson(over, all(), Proportion.Z95);
    }

    static Shift of(Collection<ClaimVerdict> verdicts) {
      return new Shift(
          count(verdicts, ClaimVerdict.OVER_CLAIMED),
          count(verdicts, ClaimVerdict.AGREED),
          count(verdicts, ClaimVerdict.UNDER_CLAIMED),
          count(verdicts, ClaimVerdict.DIFFERENT));
    }

    private static int count(Collection<ClaimVerdict> verdicts, ClaimVerdict one) {
      return (int) verdicts.stream().filter(it -> it == one).count();
    }
  }

  record QuestionShift(Question question, Shift shift) {}

  /**
   * What one marker found, beside the funnel of all markers for as many answers.
   *
   * @param inner limits that hold 95% where markers differ by chance alone; {@code outer} 99.8%.
   *     Null when markers differ by more than a funnel allows for, so that none is drawn
   */
  record MarkerShift(
      long person, Shift shift, @Nullable FunnelLimits inner, @Nullable FunnelLimits outer) {

    double share() {
      return (double) shift.over() / shift.all();
    }

    boolean isOutside(@Nullable FunnelLimits limits) {
      return limits != null && (share() < limits.low() || share() > limits.high());
    }
  }

  /**
   * Agreement of the first and the second marker, before anything was settled, on answers that both
   * gave a scored option.
   *
   * @param scale the options in order, for instance "Not met, Partly met, Fully met"
   * @param alike how many of {@code n} are the same
   */
  record ScaleAgreement(String scale, int n, int alike, Agreement kappa, Agreement ac2) {}

  private record Found(Question question, long person, ClaimVerdict verdict) {}

  /** The share of over-claimed answers of all markers together, in [0, 1]. */
  double markerMean() {
    var all = markers.stream().mapToInt(it -> it.shift().all()).sum();
    return all == 0 ? 0 : markers.stream().mapToDouble(it -> it.shift().over()).sum() / all;
  }

  static ModerationFigures of(Edition edition, List<Sample> samples, List<Given> given) {
    var bySample =
        given.stream().collect(groupingBy(Given::sampleId, mapping(Given::mark, toList())));
    var found = new HashMap<Part, List<Found>>();
    var own = new ArrayList<Found>();
    var pairs = new ArrayList<Pair>();
    for (var sample : samples) {
      var marks = Marks.of(bySample.getOrDefault(sample.id(), List.of()));
      for (var key : marks.questions()) {
        var question = edition.question(key);
        if (question == null) continue;
        marks
            .result(key)
            .ifPresent(
                it ->
                    found
                        .computeIfAbsent(sample.part(), any -> new ArrayList<>())
                        .add(found(question, it)));
        if (sample.part() == Part.RANDOM) {
          marks.beforeChallenge(key).ifPresent(it -> own.add(found(question, it)));
        }
        pair(question, marks).ifPresent(pairs::add);
      }
    }
    var random = found.getOrDefault(Part.RANDOM, List.of());
    return new ModerationFigures(
        shift(random),
        shift(found.getOrDefault(Part.RISK, List.of())),
        questions(random),
        markers(own),
        agreements(pairs));
  }

  private static Found found(Question question, Mark it) {
    return new Found(
        question, it.personId(), Markable.verdict(question, it.claimed(), it.option()));
  }

  private static Shift shift(List<Found> all) {
    return Shift.of(all.stream().map(Found::verdict).toList());
  }

  private static List<QuestionShift> questions(List<Found> random) {
    var byQuestion = random.stream().collect(groupingBy(Found::question));
    return byQuestion.entrySet().stream()
        .map(it -> new QuestionShift(it.getKey(), shift(it.getValue())))
        .sorted(
            Comparator.comparingDouble(
                    (QuestionShift it) -> (double) it.shift().over() / it.shift().all())
                .reversed()
                .thenComparing(it -> it.question().ref()))
        .toList();
  }

  private static List<MarkerShift> markers(List<Found> random) {
    var byPerson = random.stream().collect(groupingBy(Found::person, TreeMap::new, toList()));
    var whole = shift(random);
    var mean = whole.all() == 0 ? 0 : (double) whole.over() / whole.all();
    var units =
        byPerson.values().stream()
            .map(ModerationFigures::shift)
            .map(it -> new Unit(it.over(), it.all()))
            .toList();
    var drawn = !FunnelLimits.overDispersed(units);
    return byPerson.entrySet().stream()
        .map(
            it -> {
              var own = shift(it.getValue());
              return new MarkerShift(
                  it.getKey(),
                  own,
                  drawn ? FunnelLimits.at(mean, own.all(), FunnelLimits.Z_INNER) : null,
                  drawn ? FunnelLimits.at(mean, own.all(), FunnelLimits.Z_OUTER) : null);
            })
        .toList();
  }

  private record Pair(List<String> scale, int first, int second) {}

  /** Empty unless both markers gave a scored option. */
  private static Optional<Pair> pair(Question question, Marks marks) {
    var scale =
        Markable.choices(question).stream()
            .filter(it -> OptionWorth.of(question, it.code()) != null)
            .sorted(
                Comparator.comparing(
                    it -> Objects.requireNonNull(OptionWorth.of(question, it.code()))))
            .toList();
    var codes = scale.stream().map(Markable.Choice::code).toList();
    var first =
        marks.by(Marker.FIRST, question.key()).map(it -> codes.indexOf(it.option())).orElse(-1);
    var second =
        marks.by(Marker.SECOND, question.key()).map(it -> codes.indexOf(it.option())).orElse(-1);
    return first < 0 || second < 0
        ? Optional.empty()
        : Optional.of(new Pair(scale.stream().map(Markable.Choice::label).toList(), first, second));
  }

  private static List<ScaleAgreement> agreements(List<Pair> pairs) {
    Map<List<String>, List<Pair>> byScale = pairs.stream().collect(groupingBy(Pair::scale));
    return byScale.entrySet().stream()
        .filter(it -> it.getKey().size() > 1 && it.getValue().size() >= FEWEST_DOUBLE)
        .map(it -> agreement(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingInt(ScaleAgreement::n).reversed())
        .toList();
  }

  private static ScaleAgreement agreement(List<String> scale, List<Pair> pairs) {
    var table = new long[scale.size()][scale.size()];
    pairs.forEach(it -> table[it.first()][it.second()]++);
    return new ScaleAgreement(
        String.join(", ", scale),
        pairs.size(),
        (int) pairs.stream().filter(it -> it.first() == it.second()).count(),
        Agreement.kappa(table, Weights.QUADRATIC),
        Agreement.gwet(table, Weights.QUADRATIC));
  }
}
