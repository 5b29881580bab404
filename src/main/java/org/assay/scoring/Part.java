package org.assay.scoring;

import java.util.Optional;

/**
 * One thing that enters a combination.
 *
 * @param value in [0, 1]
 * @param weight above zero
 * @param marks at stake in it: for a question, what separates the best of its scored options from
 *     the worst; for a section, the weighted marks of its questions
 */
record Part(Ratio value, Ratio weight, Ratio marks) {

  /** Empty for what is excluded, or weighs nothing. */
  static Optional<Part> of(Mark mark) {
    var weight = mark.question().weight();
    return mark.value() == null || weight.signum() <= 0
        ? Optional.empty()
        : Optional.of(new Part(mark.value(), Ratio.of(weight), mark.marks()));
  }

  Ratio weightedMarks() {
    return weight.times(marks);
  }
}
