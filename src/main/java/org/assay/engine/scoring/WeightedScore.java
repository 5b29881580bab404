package org.assay.engine.scoring;

/**
 * One thing that enters a combination.
 *
 * @param value in [0, 1]
 * @param weight above zero
 * @param marks at stake in it: for a question, what separates the best of its scored options from
 *     the worst; for a section, the weighted marks of its questions
 */
record WeightedScore(Ratio value, Ratio weight, Ratio marks) {

  Ratio weightedMarks() {
    return weight.times(marks);
  }
}
