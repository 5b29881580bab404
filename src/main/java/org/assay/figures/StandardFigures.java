package org.assay.figures;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.cycles.Cut;
import org.assay.figures.CycleFigures.Returned;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.assay.questionset.Tag;

/** Results by standard, by group of organisations and under other headings. */
public final class StandardFigures {
  private static final List<Cut> CUTS = List.of(Cut.SECTOR, Cut.PHASE, Cut.DISTRICT, Cut.QUADRANT);

  /** The crosswalk to the older headings of Section 11. */
  private static final String KEY_FEATURES = "classic";

  private StandardFigures() {}

  static List<StandardResult> standards(CycleData view) {
    return view.standards().stream().map(section -> standard(view, section)).toList();
  }

  private static StandardResult standard(CycleData view, Section section) {
    var now = view.now();
    return new StandardResult(
        section.ref(),
        section.title(),
        now.returns(section.key()),
        now.standing(section.key()),
        now.mean(section.key()),
        view.last().score(section),
        view.last().comparable(section),
        null);
  }

  static List<GroupResult> groups(CycleData view) {
    var standings = new TreeMap<Long, Standing>();
    view.figures()
        .sections()
        .forEach(mark -> standings.merge(mark.submission(), mark.standing(), Standing::plus));
    var groups = new ArrayList<GroupResult>();
    for (var cut : CUTS) {
      var members = by(cut, view.figures().returned());
      if (members.size() > 1) {
        groups.add(new GroupResult(cut.label(), parts(view, cut, members, standings)));
      }
    }
    return groups;
  }

  private static List<GroupResult.Part> parts(
      CycleData view, Cut cut, Map<String, List<Returned>> members, Map<Long, Standing> standings) {
    var totals = view.last().whole(view.scope()) == null ? null : view.last().totals();
    var before =
        totals == null ? Map.<String, List<Returned>>of() : by(cut, totals.figures().returned());
    return members.entrySet().stream()
        .map(
            group ->
                new GroupResult.Part(
                    cut.labelOf(group.getKey()),
                    group.getValue().size(),
                    pooled(group.getValue(), standings),
                    CycleTotals.mean(ratios(group.getValue())),
                    CycleTotals.mean(ratios(before.getOrDefault(group.getKey(), List.of())))))
        .toList();
  }

  private static Standing pooled(List<Returned> members, Map<Long, Standing> standings) {
    return members.stream()
        .map(it -> standings.getOrDefault(it.submission(), Standing.NONE))
        .reduce(Standing.NONE, Standing::plus);
  }

  private static List<? extends java.math.@org.jspecify.annotations.Nullable BigDecimal> ratios(
      List<Returned> members) {
    return members.stream().map(Returned::ratio).toList();
  }

  public static Map<String, List<Returned>> by(Cut cut, List<Returned> returned) {
    var by = new TreeMap<String, List<Returned>>();
    for (var it : returned) {
      var code = it.codes().get(cut);
      if (code != null) {
        by.computeIfAbsent(code, key -> new ArrayList<>()).add(it);
      }
    }
    return by;
  }

  public static Set<Long> submissions(List<Returned> returned) {
    return returned.stream().map(Returned::submission).collect(toSet());
  }

  static List<GroupResult> keyFeatures(CycleData view) {
    if (view.returned() == 0) {
      return List.of();
    }
    return view.scope().edition().set().crosswalks().stream()
        .filter(crosswalk -> crosswalk.key().equals(KEY_FEATURES))
        .map(
            crosswalk ->
                new GroupResult(
                    "",
                    crosswalk.headings().stream()
                        .map(heading -> pooled(view, heading, under(view, heading)))
                        .filter(part -> part.number() > 0)
                        .toList()))
        .toList();
  }

  static GroupResult themes(CycleData view) {
    return new GroupResult(
        "",
        view.returned() == 0
            ? List.of()
            : view.scope().edition().set().themes().stream()
                .map(theme -> pooled(view, theme, themed(view, theme)))
                .filter(part -> part.number() > 0)
                .toList());
  }

  private static List<String> themed(CycleData view, Tag theme) {
    return view.scorable().stream()
        .filter(q -> q.themes().contains(theme.key()))
        .map(Question::key)
        .toList();
  }

  /** A question stands under its own headings, or else under those of its standard. */
  private static List<String> under(CycleData view, Tag heading) {
    return view.standards().stream()
        .flatMap(
            section ->
                section.questions().stream()
                    .filter(q -> q.type().scorable())
                    .filter(q -> headings(section, q).contains(heading.key())))
        .map(Question::key)
        .toList();
  }

  private static List<String> headings(Section section, Question question) {
    var own = question.crosswalk().get(KEY_FEATURES);
    return own == null ? section.crosswalk().getOrDefault(KEY_FEATURES, List.of()) : own;
  }

  private static GroupResult.Part pooled(CycleData view, Tag tag, List<String> questions) {
    var now = view.now().pooled(questions);
    return new GroupResult.Part(
        tag.title(),
        questions.size(),
        now.standing(),
        now.score(),
        view.last().pooled(questions).score());
  }
}
