package org.assay.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.engine.questionset.Condition;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Lineage.Step;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.QuestionSet;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/** One edition under the lint, with the JSON Pointer of everything in it. */
public final class LintContext {
  /** What a condition decides. */
  enum Use {
    NAMED,
    SECTION_VISIBLE,
    VISIBLE,
    KEEP,
    CRITICAL
  }

  record PlacedSection(String pointer, Section section) {}

  public record PlacedQuestion(String pointer, PlacedSection in, Question question) {
    public String key() {
      return question.key();
    }
  }

  /**
   * @param owner key of the question or section, or the condition's own name
   */
  record PlacedCondition(String pointer, Use use, String owner, Condition condition) {}

  public record PlacedStep(String pointer, Step step) {}

  private final Edition edition;
  private final @Nullable Edition previous;
  private final List<PlacedSection> sections = new ArrayList<>();
  private final List<PlacedQuestion> questions = new ArrayList<>();
  private final List<PlacedCondition> conditions = new ArrayList<>();
  private final List<PlacedStep> steps = new ArrayList<>();
  private @Nullable Visibility visibility;

  public LintContext(Edition edition, @Nullable Edition previous) {
    this.edition = edition;
    this.previous = previous;
    set().conditions().forEach((name, c) -> place("/conditions/" + name, Use.NAMED, name, c));
    for (int i = 0; i < set().sections().size(); i++) {
      place("/sections/" + i, set().sections().get(i));
    }
    var map = set().lineage() == null ? List.<Step>of() : set().lineage().map();
    for (int i = 0; i < map.size(); i++) {
      steps.add(new PlacedStep("/lineage/map/" + i, map.get(i)));
    }
  }

  public Edition edition() {
    return edition;
  }

  public QuestionSet set() {
    return edition.set();
  }

  public @Nullable Edition previous() {
    return previous;
  }

  /** The edition before, if it is the one that the lineage names or there is no lineage. */
  @Nullable
  public Edition ancestor() {
    var lineage = set().lineage();
    if (lineage == null || previous == null) {
      return previous;
    }
    var from = previous.set();
    return from.id().equals(lineage.fromId()) && from.version().equals(lineage.fromVersion())
        ? previous
        : null;
  }

  /** The steps of the lineage; none without one. */
  public List<PlacedStep> steps() {
    return steps;
  }

  List<PlacedSection> sections() {
    return sections;
  }

  /** In the order of the document; a key that is there twice is here twice. */
  public List<PlacedQuestion> questions() {
    return questions;
  }

  List<PlacedCondition> conditions() {
    return conditions;
  }

  /** The references to questions, facts and names inside every condition. */
  Stream<ConditionLeaf> leaves() {
    return conditions.stream().flatMap(ConditionLeaf::of);
  }

  Visibility visibility() {
    if (visibility == null) {
      visibility = new Visibility(this);
    }
    return visibility;
  }

  private void place(String pointer, Section section) {
    var placed = new PlacedSection(pointer, section);
    sections.add(placed);
    place(pointer + "/visibleWhen", Use.SECTION_VISIBLE, section.key(), section.visibleWhen());
    for (int i = 0; i < section.questions().size(); i++) {
      place(pointer + "/questions/" + i, placed, section.questions().get(i));
    }
  }

  private void place(String pointer, PlacedSection in, Question question) {
    questions.add(new PlacedQuestion(pointer, in, question));
    place(pointer + "/visibleWhen", Use.VISIBLE, question.key(), question.visibleWhen());
    place(pointer + "/keepWhen", Use.KEEP, question.key(), question.keepWhen());
    var critical = question.critical();
    if (critical != null) {
      place(pointer + "/critical/when", Use.CRITICAL, question.key(), critical.when());
    }
  }

  private void place(String pointer, Use use, String owner, @Nullable Condition condition) {
    if (condition != null) {
      conditions.add(new PlacedCondition(pointer, use, owner, condition));
    }
  }
}
