package org.assay.collection.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.Briefing.Challenge;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Question.Force;
import org.assay.engine.scoring.Scorecard;

/**
 * Chooses what a governor might ask about a return: from what is not met first, then from what is
 * weakest, and where all is well from what law requires, so that there is always something to ask.
 */
final class Challenges {
  private static final int MOST = 5;
  private static final int FEWEST = 3;

  private Challenges() {}

  static List<Challenge> of(ReturnView view, Scorecard card) {
    var weak = new LinkedHashSet<>(card.mustBreaches());
    weak.addAll(card.actionsRequired());
    weak.addAll(lowest(card));
    var asked = new ArrayList<Challenge>();
    add(asked, view, weak, MOST);
    add(asked, view, musts(view), FEWEST);
    return List.copyOf(asked);
  }

  private static List<String> lowest(Scorecard card) {
    return card.questions().entrySet().stream()
        .filter(it -> it.getValue().value() != null)
        .filter(it -> Objects.requireNonNull(it.getValue().value()).compareTo(BigDecimal.ONE) < 0)
        .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.getValue().value())))
        .map(it -> it.getKey())
        .toList();
  }

  private static List<String> musts(ReturnView view) {
    return view.asking().edition().questions().stream()
        .filter(
            question -> question.force() == Force.MUST && view.answering().visible(question.key()))
        .map(Question::key)
        .toList();
  }

  private static void add(List<Challenge> asked, ReturnView view, Iterable<String> keys, int most) {
    var said = new HashSet<String>();
    asked.forEach(challenge -> said.add(challenge.ask()));
    for (var key : keys) {
      var question = Objects.requireNonNull(view.asking().edition().question(key));
      if (asked.size() >= most) return;
      question.probes().stream()
          .filter(said::add)
          .findFirst()
          .ifPresent(probe -> asked.add(new Challenge(question.ref(), probe)));
    }
  }
}
