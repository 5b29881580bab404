package org.assay.reporting.datasets;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of a dataset.
 *
 * @param share whether it is given as two numbers, a part and a whole
 * @param move how far it may move from one quarter to the next without a word: percentage points
 *     for a share, per cent of what it was for a number
 */
public record Measure(String key, String ref, String text, boolean share, double move) {
  /** Where the question set declares none. */
  static final double UNDECLARED = 10;

  /** What the question set declares of its figures, in words. */
  static String declared(List<Measure> measures) {
    var groups = new TreeMap<String, List<String>>();
    measures.forEach(it -> groups.merge(it.bound(), List.of(it.ref()), Measure::joined));
    return "A figure needs a commentary when it moves by more than this since the quarter before: "
        + groups.entrySet().stream()
            .map(it -> it.getKey() + " (" + String.join(", ", it.getValue()) + ")")
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private String bound() {
    var number = move == Math.rint(move) ? Long.toString(Math.round(move)) : Double.toString(move);
    return share ? number + " percentage points" : number + "%";
  }
}
