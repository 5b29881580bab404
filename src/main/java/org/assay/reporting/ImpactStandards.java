package org.assay.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.assay.reporting.CycleFigures.ImpactCount;
import org.jspecify.annotations.Nullable;

/** Claims of impact, by standard and by where they are known from. */
final class ImpactStandards {
  private static final int LEVELS = 5;

  private ImpactStandards() {}

  /** How many claims stand at each level 0 to 4. */
  record Claims(List<Integer> levels) {
    static Claims of(CycleFigures figures, Collection<String> questions) {
      var keys = Set.copyOf(questions);
      var levels = new ArrayList<>(Collections.nCopies(LEVELS, 0));
      for (var count : figures.impacts()) {
        if (keys.contains(count.question())) {
          levels.set(count.level(), levels.get(count.level()) + count.number());
        }
      }
      return new Claims(levels);
    }

    int number() {
      return levels.stream().mapToInt(Integer::intValue).sum();
    }

    /** Claims that name an outcome for children and where that is known from. */
    int outcomes() {
      return levels.get(3) + levels.get(4);
    }

    @Nullable BigDecimal mean() {
      long sum = 0;
      for (int level = 0; level < levels.size(); level++) {
        sum += (long) level * levels.get(level);
      }
      return CycleTotals.share(BigDecimal.valueOf(sum), number());
    }
  }

  /** The standards that ask what difference was made. */
  static List<Section> asking(CycleView view) {
    return view.scene().edition().set().sections().stream()
        .filter(section -> !keys(section).isEmpty())
        .toList();
  }

  static List<String> keys(Section section) {
    return section.questions().stream()
        .filter(q -> q.type() instanceof ItemType.ImpactItem)
        .map(Question::key)
        .toList();
  }

  static Claims all(CycleView view) {
    return Claims.of(view.figures(), allKeys(view));
  }

  static @Nullable Claims allLast(CycleView view) {
    return last(view, allKeys(view));
  }

  private static List<String> allKeys(CycleView view) {
    return asking(view).stream().flatMap(s -> keys(s).stream()).toList();
  }

  /** Over the questions that compare; null without a claim then. */
  static @Nullable Claims last(CycleView view, Collection<String> questions) {
    var totals = view.last().totals();
    if (totals == null) {
      return null;
    }
    var claims = Claims.of(totals.figures(), view.last().oldKeys(questions));
    return claims.number() == 0 ? null : claims;
  }

  static List<ImpactResult> results(CycleView view) {
    return asking(view).stream().map(section -> result(view, section)).toList();
  }

  private static ImpactResult result(CycleView view, Section section) {
    var claims = Claims.of(view.figures(), keys(section));
    var last = last(view, keys(section));
    return new ImpactResult(
        section.ref(),
        section.title(),
        claims.levels(),
        claims.mean(),
        last == null ? null : last.mean(),
        view.now().mean(section.key()));
  }

  static List<VoiceResult> voice(CycleView view) {
    return asking(view).stream()
        .map(section -> voice(view, section))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static @Nullable VoiceResult voice(CycleView view, Section section) {
    var keys = keys(section);
    var claims = Claims.of(view.figures(), keys).number();
    return claims == 0
        ? null
        : new VoiceResult(
            section.ref(),
            section.title(),
            view.now().mean(section.key()),
            Figures.ratio(resting(view, keys, "child-voice"), claims),
            Figures.ratio(resting(view, keys, "parent-voice"), claims),
            Figures.ratio(resting(view, keys, "staff"), claims),
            null);
  }

  /** How many claims rest on the source, among others perhaps. */
  static int resting(CycleView view, Collection<String> questions, String source) {
    return view.figures().impacts().stream()
        .filter(count -> questions.contains(count.question()) && names(count, source))
        .mapToInt(ImpactCount::number)
        .sum();
  }

  static int resting(CycleView view, String source) {
    return resting(view, allKeys(view), source);
  }

  private static boolean names(ImpactCount count, String source) {
    var sources = count.sources();
    return sources != null && Arrays.asList(sources.split(",")).contains(source);
  }
}
