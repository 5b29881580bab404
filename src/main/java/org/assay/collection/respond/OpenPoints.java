package org.assay.collection.respond;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.collection.questionform.Boxes;
import org.assay.collection.questionform.Fields;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Section;
import org.assay.platform.govuk.ErrorLink;

/**
 * Everything that keeps a return from being sent, by the submission's own rules: the task list,
 * each standard's page and the check page all ask here, so that they never disagree.
 *
 * @param findings errors alone, in the order of the questions
 */
public record OpenPoints(Answering answering, List<Finding> findings) {
  /** So many are read one by one. */
  private static final int MOST = 20;

  private static final Set<String> FIGURES =
      Set.of(
          "answer/min",
          "answer/max",
          "answer/total",
          "answer/date",
          "answer/decimals",
          "answer/format",
          "answer/words");

  public static OpenPoints of(ReturnView view, SubmissionCheck check) {
    return new OpenPoints(view.answering(), ReturnPages.errors(check.of(view)));
  }

  /** Those of one standard. */
  public OpenPoints in(Section section) {
    return new OpenPoints(
        answering, findings.stream().filter(it -> section.key().equals(it.section())).toList());
  }

  /** What is wrong with an answer that was begun: a missing action, parts that do not add up. */
  public List<Finding> toFix() {
    return findings.stream().filter(this::begun).toList();
  }

  /** Questions with something wrong with an answer that was begun. */
  public Set<String> questionsToFix() {
    return toFix().stream()
        .map(Finding::question)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * What cannot be right about what these questions hold: sums that do not add up, more than the
   * whole, outside the bounds, not of the form that is asked for. What an answer still lacks is no
   * warning while somebody writes.
   */
  public Map<String, String> figures(Set<String> questions) {
    var warnings = new HashMap<String, String>();
    for (var finding : findings) {
      var question = finding.question();
      if (question != null && questions.contains(question) && isFigure(finding)) {
        warnings.putIfAbsent(question, finding.message());
      }
    }
    return warnings;
  }

  /** Whether what is wrong is what an answer holds, and not what it lacks. */
  public static boolean isFigure(Finding finding) {
    return FIGURES.contains(finding.code());
  }

  /** Questions that must be answered and have no answer at all. */
  int missing() {
    return findings.size() - toFix().size();
  }

  boolean none() {
    return findings.isEmpty();
  }

  /**
   * @param base address of the standards' pages, up to the key; empty for links within the page
   */
  public List<ErrorLink> links(List<Finding> which, String base) {
    return Boxes.links(
        which,
        answering.edition(),
        Fields.NONE,
        key ->
            base.isEmpty()
                ? ""
                : base + Objects.requireNonNull(answering.edition().sectionOf(key)).key());
  }

  /**
   * The same as links, each by itself; where they are many, a standard in which nothing is wrong
   * but that nobody has begun is one line.
   */
  List<ErrorLink> summary(String base) {
    if (findings.size() <= MOST) return links(findings, base);
    var links = new ArrayList<ErrorLink>();
    for (var section : answering.visibleSections()) {
      var here = in(section);
      if (here.toFix().isEmpty() && here.missing() > 1) {
        var words = ReturnPages.titled(section) + ": " + here.missing() + " answers are missing";
        links.add(new ErrorLink(words, base + section.key()));
      } else {
        links.addAll(here.links(here.findings(), base));
      }
    }
    links.addAll(links(findings.stream().filter(it -> it.section() == null).toList(), base));
    return links;
  }

  private boolean begun(Finding finding) {
    var question = finding.question();
    return question == null || !answering.answer(question).equals(Answer.EMPTY);
  }
}
