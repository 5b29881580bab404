package org.assay.assurance.moderation.sample;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.signals.Signal;

/**
 * Why a return may be drawn by risk: a sign of the submission as a whole, or a signal that is not
 * settled.
 *
 * @param code by which it is recorded with the draw
 * @param words as moderators and the organisation read it
 */
public record RiskReason(String code, String words) {
  /** The rules, in the order in which they are shown. */
  public static final List<RiskReason> ALL =
      Stream.concat(
              Arrays.stream(RiskSign.values()).map(RiskReason::of),
              Arrays.stream(Signal.Kind.values()).map(RiskReason::of))
          .toList();

  static RiskReason of(RiskSign sign) {
    return new RiskReason(sign.name(), sign.explanation());
  }

  static RiskReason of(Signal.Kind signal) {
    return new RiskReason(signal.name(), signal.label() + ".");
  }

  boolean is(RiskSign sign) {
    return code.equals(sign.name());
  }

  private static Optional<RiskReason> find(String code) {
    return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /** As they were recorded. One that is no longer known keeps its code for its words. */
  public static List<RiskReason> recorded(String codes) {
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(","))
            .map(it -> find(it).orElse(new RiskReason(it, it)))
            .toList();
  }

  public static String codes(Collection<RiskReason> reasons) {
    return reasons.stream().map(RiskReason::code).collect(Collectors.joining(","));
  }
}
