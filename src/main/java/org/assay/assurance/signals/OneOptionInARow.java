package org.assay.assurance.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * One option for many scale questions in a row, in the order of the form. Questions of other kinds
 * between them do not matter; a scale question without an answer ends the row.
 */
final class OneOptionInARow implements SignalRule {
  /** So many in a row are rare where each was thought about. */
  static final int LONG = 12;

  private record Said(String scale, String code) {}

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    var scales = it.asked().stream().filter(q -> q.type() instanceof ScaleItem).toList();
    var longest = longest(it, scales);
    if (longest.size() < LONG) return Optional.empty();
    int given = (int) scales.stream().filter(q -> said(it, q) != null).count();
    return Optional.of(
        new Signal(
            Kind.ONE_OPTION_IN_A_ROW,
            longest.size(),
            given,
            longest.size()
                + " of the "
                + given
                + " answers on a scale, in a row from "
                + longest.getFirst().ref()
                + " to "
                + longest.getLast().ref()
                + ", are “"
                + label(it, longest.getFirst())
                + "”. A moderator may ask how each was judged.",
            SignalRule.keys(longest)));
  }

  private static List<Question> longest(ExaminedReturn it, List<Question> scales) {
    List<Question> longest = List.of();
    var row = new ArrayList<Question>();
    @Nullable Said before = null;
    for (var question : scales) {
      var now = said(it, question);
      if (now == null || !now.equals(before)) row.clear();
      if (now != null) row.add(question);
      if (row.size() > longest.size()) longest = List.copyOf(row);
      before = now;
    }
    return longest;
  }

  private static @Nullable Said said(ExaminedReturn it, Question question) {
    return question.type() instanceof ScaleItem scale
            && it.answering().answer(question.key()).value() instanceof Value.Choice(var code)
        ? new Said(scale.scale(), code)
        : null;
  }

  private static String label(ExaminedReturn it, Question question) {
    var said = said(it, question);
    return question.type() instanceof ScaleItem scale && said != null
        ? scale.options().stream()
            .filter(option -> option.code().equals(said.code()))
            .map(Option::label)
            .findFirst()
            .orElse(said.code())
        : "";
  }
}
