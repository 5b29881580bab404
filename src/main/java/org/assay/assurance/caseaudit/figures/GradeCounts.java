package org.assay.assurance.caseaudit.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.assurance.caseaudit.panel.Grade;

/** How often each grade was given. */
public record GradeCounts(Map<Grade, Integer> counts) {

  static GradeCounts of(Collection<Grade> given) {
    var counts = new EnumMap<Grade, Integer>(Grade.class);
    given.forEach(it -> counts.merge(it, 1, Integer::sum));
    return new GradeCounts(counts);
  }

  /** How often the grade was given; 0 when it was not. */
  public int of(Grade grade) {
    return counts.getOrDefault(grade, 0);
  }

  /** The four grades, the best first. */
  public static List<Grade> grades() {
    return Stream.of(Grade.values()).filter(Grade::isGrade).toList();
  }

  /** How many grades were given; reasons for there being none are not counted. */
  public int n() {
    return grades().stream().mapToInt(this::of).sum();
  }

  /** Of these, good or better. */
  public int good() {
    return grades().stream().filter(Grade::isGood).mapToInt(this::of).sum();
  }
}
