package org.assay.reporting.figures.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.answering.ImpactSource;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.reporting.figures.ActionFigures;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures;
import org.assay.reporting.figures.CycleFigures.ImpactCount;
import org.assay.reporting.figures.CycleTotals;
import org.assay.reporting.figures.PastActions;
import org.jspecify.annotations.Nullable;

/** Claims of impact, by standard and by where they are known from. */
public final class ImpactFigures {
  private static final int LEVELS = 5;

  private ImpactFigures() {}

  /** How many claims are at each level 0 to 4. */
  public record Claims(List<Integer> levels) {
    public static Claims of(CycleFigures figures, Collection<String> questions) {
      var keys = Set.copyOf(questions);
      var levels = new ArrayList<>(Collections.nCopies(LEVELS, 0));
      for (var count : figures.impacts()) {
        if (keys.contains(count.question())) {
          levels.set(count.level(), levels.get(count.level()) + count.number());
        }
      }
      return new Claims(levels);
    }

    public int number() {
      return levels.stream().mapToInt(Integer::intValue).sum();
    }

    /** Claims that name an outcome for children and where that is known from. */
    public int outcomes() {
      return levels.get(3) + levels.get(4);
    }

    public @Nullable BigDecimal mean() {
      long sum = 0;
      for (int level = 0; level < levels.size(); level++) {
        sum += (long) level * levels.get(level);
      }
      return CycleTotals.share(BigDecimal.valueOf(sum), number());
    }
  }

  /** The standards that ask what difference was made. */
  static List<Section> asking(CycleData view) {
    return view.scope().edition().set().sections().stream()
        .filter(section -> !keys(section).isEmpty())
        .toList();
  }

  static List<String> keys(Section section) {
    return section.questions().stream()
        .filter(q -> q.type() instanceof ItemType.ImpactItem)
        .map(Question::key)
        .toList();
  }

  /** Every claim of impact in the cycle. */
  public static Claims all(CycleData view) {
    return Claims.of(view.figures(), allKeys(view));
  }

  private static List<String> allKeys(CycleData view) {
    return asking(view).stream().flatMap(s -> keys(s).stream()).toList();
  }

  /**
   * By standard that asks for impact: levels from 0 to 4, beside its compliance and never added to
   * it.
   */
  public static List<ImpactResult> results(CycleData view) {
    return asking(view).stream().map(section -> result(view, section)).toList();
  }

  private static ImpactResult result(CycleData view, Section section) {
    var claims = Claims.of(view.figures(), keys(section));
    return new ImpactResult(
        section.ref(),
        section.title(),
        claims.levels(),
        claims.mean(),
        view.last().impact(section),
        view.now().mean(section.key()));
  }

  /**
   * By standard with a claim: what share of its claims, in [0, 1], rests on what children, parents
   * or staff say.
   */
  public static List<VoiceResult> voice(CycleData view) {
    return asking(view).stream()
        .map(section -> voice(view, section))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable VoiceResult voice(CycleData view, Section section) {
    var keys = keys(section);
    var claims = Claims.of(view.figures(), keys).number();
    return claims == 0
        ? null
        : new VoiceResult(
            section.ref(),
            section.title(),
            view.now().mean(section.key()),
            CycleTotals.ratio(resting(view, keys, ImpactSource.CHILD_VOICE.code()), claims),
            CycleTotals.ratio(resting(view, keys, "parent-voice"), claims),
            CycleTotals.ratio(resting(view, keys, "staff"), claims),
            null);
  }

  /** How many claims rest on the source, among others perhaps. */
  static int resting(CycleData view, Collection<String> questions, String source) {
    return view.figures().impacts().stream()
        .filter(count -> questions.contains(count.question()) && names(count, source))
        .mapToInt(ImpactCount::number)
        .sum();
  }

  /**
   * How many claims in the cycle rest on the source, among others perhaps.
   *
   * @param source code of an {@link ImpactSource}
   */
  public static int resting(CycleData view, String source) {
    return resting(view, allKeys(view), source);
  }

  private static boolean names(ImpactCount count, String source) {
    var sources = count.sources();
    return sources != null && Arrays.asList(sources.split(",")).contains(source);
  }

  /** What claims rest on, and how many answers have evidence of which age. */
  public static EvidenceMix evidence(CycleData view) {
    var claims = all(view);
    var ages = view.figures().evidence();
    return new EvidenceMix(
        claims.number(),
        claims.outcomes(),
        Arrays.stream(ImpactSource.values())
            .map(it -> new Counted(it.heading(), resting(view, it.code())))
            .toList(),
        List.of(
            new Counted("Under 6 months", ages.underSix()),
            new Counted("6 to 12 months", ages.underTwelve()),
            new Counted("12 to 24 months", ages.underTwentyFour()),
            new Counted("Over 24 months", ages.older()),
            new Counted("No date given", ages.undated())));
  }

  /** What became of the actions that the cycle before asked for, by standard. */
  public static List<PastActions> pastActions(CycleData view) {
    return ActionFigures.past(view.lastActions());
  }

  /** Questions on impact that organisations were asked and made no claim to. */
  public static int silent(CycleData view) {
    var keys = Set.copyOf(allKeys(view));
    var asked =
        view.figures().answers().stream()
            .filter(it -> keys.contains(it.question()) && !it.state().equals("notApplicable"))
            .mapToInt(CycleFigures.AnswerCount::number)
            .sum();
    return asked - all(view).number();
  }
}
