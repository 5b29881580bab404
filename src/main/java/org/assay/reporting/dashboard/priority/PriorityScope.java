package org.assay.reporting.dashboard.priority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.assay.assurance.priorities.Priority;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleDataReader.Told;

/**
 * What the page of a priority is made of.
 *
 * @param cycles the last of each question set that has questions about it, with their figures
 * @param told by id of a cycle, what was answered that is no place on a scale
 */
public record PriorityScope(
    Caller caller, Priority priority, Instant at, List<CycleData> cycles, Map<Long, Told> told) {

  Told told(CycleData data) {
    return Objects.requireNonNull(told.get(data.scope().cycle().id()));
  }

  /**
   * The questions of a cycle about it.
   *
   * @param named keys of those that are meant; empty for all that carry the tag
   */
  List<Question> questions(CycleData data, List<String> named, Predicate<Question> which) {
    return tagged(data.scope().edition(), priority.tag()).stream()
        .filter(it -> named.isEmpty() || named.contains(it.key()))
        .filter(which)
        .toList();
  }

  static List<Question> tagged(Edition edition, String tag) {
    return edition.questions().stream().filter(it -> it.priorities().contains(tag)).toList();
  }

  static String path(CycleData data) {
    return "/cycles/" + data.scope().cycle().id();
  }

  static List<String> keys(List<Question> questions) {
    return questions.stream().map(Question::key).toList();
  }
}
