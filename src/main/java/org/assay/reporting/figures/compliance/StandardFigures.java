package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.questionset.Tag;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.assay.reporting.figures.CycleTotals;
import org.assay.reporting.figures.CycleTotals.Sum;
import org.jspecify.annotations.Nullable;

/** Results by standard, by group of organisations and under other headings. */
public final class StandardFigures {
  private static final List<Cut> CUTS = List.of(Cut.SECTOR, Cut.PHASE, Cut.DISTRICT, Cut.QUADRANT);

  /** The crosswalk to the older headings of Section 11. */
  private static final String KEY_FEATURES = "classic";

  private StandardFigures() {}

  static List<StandardResult> standards(CycleData data) {
    return data.standards().stream().map(section -> standard(data, section)).toList();
  }

  private static StandardResult standard(CycleData data, Section section) {
    var now = data.now();
    return new StandardResult(
        section.ref(),
        section.title(),
        now.returns(section.key()),
        now.standing(section.key()),
        now.mean(section.key()),
        data.last().standard(section),
        data.last().comparable(section),
        null);
  }

  static List<GroupResult> groups(CycleData data) {
    var groups = new ArrayList<GroupResult>();
    for (var cut : CUTS) {
      var parts = parts(data, cut);
      if (parts.size() > 1) {
        groups.add(new GroupResult(cut.label(), parts));
      }
    }
    return groups;
  }

  /** Who has returned, by code of the cut. */
  private static Map<String, List<Returned>> members(CycleData data, Cut cut) {
    var members = new TreeMap<String, List<Returned>>();
    for (var it : data.figures().returned()) {
      var code = it.codes().get(cut);
      if (code != null) {
        members.computeIfAbsent(code, key -> new ArrayList<>()).add(it);
      }
    }
    return members;
  }

  private static List<GroupResult.Part> parts(CycleData data, Cut cut) {
    var members = members(data, cut);
    var parts = new ArrayList<GroupResult.Part>();
    if (members.size() < 2) return parts;
    var sums = data.now().sums(cut, cell -> "");
    members.forEach(
        (code, cells) ->
            parts.add(
                new GroupResult.Part(
                    cut.labelOf(code),
                    cells.stream().mapToInt(Returned::number).sum(),
                    sum(sums, code, "").standing(),
                    CycleTotals.whole(cells).mean(),
                    data.last().group(cut, code))));
    return parts;
  }

  private static Sum sum(Map<String, Map<String, Sum>> sums, String code, String name) {
    return sums.getOrDefault(code, Map.of()).getOrDefault(name, Sum.NONE);
  }

  /**
   * A group of organisations against the standards.
   *
   * @param scores mean of its organisations' scores, in [0, 1]; null where none has one
   */
  public record GroupRow(String name, int returns, List<@Nullable BigDecimal> scores) {}

  /** By sector, phase and district, as far as the returns are of more than one. */
  public static List<GroupRow> heat(CycleData data, List<Section> standards) {
    var rows = new ArrayList<GroupRow>();
    for (var cut : List.of(Cut.SECTOR, Cut.PHASE, Cut.DISTRICT)) {
      var returns = new TreeMap<String, Integer>();
      for (var it : data.figures().returned()) {
        var code = it.codes().get(cut);
        if (code != null) returns.merge(code, it.number(), Integer::sum);
      }
      if (returns.size() > 1) {
        var sums = data.now().sums(cut, SectionCell::section);
        returns.forEach(
            (code, many) ->
                rows.add(new GroupRow(cut.labelOf(code), many, scores(sums, standards, code))));
      }
    }
    return rows;
  }

  private static List<@Nullable BigDecimal> scores(
      Map<String, Map<String, Sum>> sums, List<Section> standards, String code) {
    var scores = new ArrayList<@Nullable BigDecimal>();
    for (var standard : standards) {
      scores.add(sum(sums, code, standard.key()).mean());
    }
    return scores;
  }

  static List<GroupResult> keyFeatures(CycleData data) {
    if (data.returned() == 0) {
      return List.of();
    }
    return data.scope().edition().set().crosswalks().stream()
        .filter(crosswalk -> crosswalk.key().equals(KEY_FEATURES))
        .map(
            crosswalk ->
                new GroupResult(
                    "",
                    crosswalk.headings().stream()
                        .map(
                            heading ->
                                pooled(
                                    data,
                                    heading,
                                    under(data, heading),
                                    data.last().heading(KEY_FEATURES, heading.key())))
                        .filter(part -> part.number() > 0)
                        .toList()))
        .toList();
  }

  static GroupResult themes(CycleData data) {
    return new GroupResult(
        "",
        data.returned() == 0
            ? List.of()
            : data.scope().edition().set().themes().stream()
                .map(
                    theme ->
                        pooled(data, theme, themed(data, theme), data.last().theme(theme.key())))
                .filter(part -> part.number() > 0)
                .toList());
  }

  private static List<String> themed(CycleData data, Tag theme) {
    return data.scorable().stream()
        .filter(q -> q.themes().contains(theme.key()))
        .map(Question::key)
        .toList();
  }

  /** A question is under its own headings, or else under those of its standard. */
  private static List<String> under(CycleData data, Tag heading) {
    return data.standards().stream()
        .flatMap(
            section ->
                section.questions().stream()
                    .filter(q -> q.type().scored())
                    .filter(q -> section.headings(KEY_FEATURES, q).contains(heading.key())))
        .map(Question::key)
        .toList();
  }

  private static GroupResult.Part pooled(
      CycleData data, Tag tag, List<String> questions, @Nullable Change change) {
    var now = data.now().pooled(questions);
    return new GroupResult.Part(tag.title(), questions.size(), now.standing(), now.score(), change);
  }
}
