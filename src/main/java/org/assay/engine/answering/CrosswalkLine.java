package org.assay.engine.answering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.engine.questionset.Crosswalk;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.questionset.Tag;

/**
 * Under what an organisation's own framework has a question or a standard, for instance "NHS
 * safeguarding assurance: Safeguarding supervision".
 *
 * @param title of the framework
 * @param words its headings
 */
public record CrosswalkLine(String title, String words) {

  /** Of one question; empty for organisations that read no other framework. */
  public static List<CrosswalkLine> of(Answering answering, Section section, Question question) {
    return lines(answering, section, List.of(question));
  }

  /** Of all that the organisation is asked in a standard. */
  public static List<CrosswalkLine> of(Answering answering, Section section) {
    return lines(answering, section, answering.visibleQuestions(section));
  }

  private static List<CrosswalkLine> lines(
      Answering answering, Section section, List<Question> questions) {
    return answering.edition().set().crosswalks().stream()
        .filter(it -> it.shownTo() != null && answering.meant(it.shownTo()))
        .flatMap(it -> line(it, section, questions))
        .toList();
  }

  private static Stream<CrosswalkLine> line(
      Crosswalk crosswalk, Section section, List<Question> questions) {
    var under =
        questions.stream()
            .flatMap(it -> section.headings(crosswalk.key(), it).stream())
            .collect(Collectors.toSet());
    var words =
        crosswalk.headings().stream()
            .filter(it -> under.contains(it.key()))
            .map(Tag::title)
            .collect(Collectors.joining("; "));
    return words.isEmpty()
        ? Stream.empty()
        : Stream.of(new CrosswalkLine(crosswalk.title(), words));
  }
}
