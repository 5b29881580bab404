package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assurance.signals.Fact.Heard;
import org.assay.assurance.signals.Signal.Kind;

/**
 * An answer is the highest, and most of the other organisations that were asked about the same
 * thing do not bear it out. Which of them said what is never told.
 */
final class AboveOthers implements SignalRule {
  /** With fewer organisations than this it could be told who said what. */
  private static final int ENOUGH_OTHERS = 5;

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    var worth = it.worth();
    var asked =
        it.facts(Heard.class)
            .filter(
                heard -> heard.answered() >= ENOUGH_OTHERS && worth.containsKey(heard.question()))
            .toList();
    var contrary =
        asked.stream()
            .filter(heard -> 2 * heard.otherwise() > heard.answered())
            .filter(
                heard ->
                    BigDecimal.ONE.compareTo(worth.getOrDefault(heard.question(), BigDecimal.ZERO))
                        == 0)
            .toList();
    return contrary.isEmpty() ? Optional.empty() : Optional.of(signal(it, contrary, asked.size()));
  }

  private static Signal signal(ExaminedReturn it, List<Heard> contrary, int asked) {
    return new Signal(
        Kind.ABOVE_OTHERS,
        contrary.size(),
        asked,
        contrary.stream()
                .map(
                    heard ->
                        "The answer to "
                            + Objects.requireNonNull(
                                    it.answering().edition().question(heard.question()))
                                .ref()
                            + " is the highest. Most of the "
                            + heard.answered()
                            + " other organisations that were asked about the same say that "
                            + heard.says()
                            + ".")
                .collect(Collectors.joining(" "))
            + " A moderator may ask how both fit together.",
        contrary.stream().map(Heard::question).toList());
  }
}
