package org.assay.engine.questionset;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An immutable question set, indexed and ready to serve. */
public final class Edition {
  private final QuestionSet set;
  private final List<Lineage> lineages;
  private final List<Question> questions;
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final Map<String, Section> sectionByQuestion = new HashMap<>();
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private final EvaluationOrder order;

  public Edition(QuestionSet set) {
    this(set, set.lineage() == null ? List.of() : List.of(set.lineage()));
  }

  private Edition(QuestionSet set, List<Lineage> lineages) {
    this.set = set;
    this.lineages = lineages;
    var byKey = new LinkedHashMap<String, Question>();
    for (var section : set.sections()) {
      sections.putIfAbsent(section.key(), section);
      for (var question : section.questions()) {
        byKey.putIfAbsent(question.key(), question);
        sectionByQuestion.putIfAbsent(question.key(), section);
      }
    }
    questions = List.copyOf(byKey.values());
    for (int i = 0; i < questions.size(); i++) {
      index.put(questions.get(i).key(), i);
    }
    order = EvaluationOrder.of(set);
  }

  public QuestionSet set() {
    return set;
  }

  /** The same edition, which knows from the one before it what came of still earlier ones. */
  public Edition following(Edition before) {
    var own = set.lineage();
    if (own == null) return this;
    var further = before.lineages.stream().map(it -> LineageChain.of(it, own));
    return new Edition(set, Stream.concat(Stream.of(own), further).toList());
  }

  /** What became of each question since an earlier edition, over those in between. */
  public Optional<Lineage> lineageFrom(Edition earlier) {
    return lineages.stream()
        .filter(it -> it.fromId().equals(earlier.set.id()))
        .filter(it -> it.fromVersion().equals(earlier.set.version()))
        .findFirst();
  }

  /** What became of each question since the earliest edition that is known. */
  public Optional<Lineage> wholeLineage() {
    return lineages.isEmpty() ? Optional.empty() : Optional.of(lineages.getLast());
  }

  /** In the order of the document; of a key that is there twice, the first. */
  public List<Question> questions() {
    return questions;
  }

  public @Nullable Question question(String key) {
    var at = index.get(key);
    return at == null ? null : questions.get(at);
  }

  /** The place of a question in {@link #questions()}, or -1 when there is none by that key. */
  public int indexOf(String key) {
    var at = index.get(key);
    return at == null ? -1 : at;
  }

  /** In the order of the document. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(index.keySet());
  }

  public @Nullable Section section(String key) {
    return sections.get(key);
  }

  public @Nullable Section sectionOf(String questionKey) {
    return sectionByQuestion.get(questionKey);
  }

  /**
   * Every question after those that decide whether it is asked. In a document with a cycle, which
   * the lint refuses, the members of the cycle are in the order of the document.
   */
  public List<Question> evaluationOrder() {
    return order.questions();
  }

  /**
   * Keys of the questions that visibility and keeping read: answering one can show or hide others.
   */
  public Set<String> controllers() {
    return order.controllers();
  }

  /** Keys of the questions that a condition reads, through the named conditions too. */
  public Set<String> reads(Condition condition) {
    return EvaluationOrder.reads(condition, set.conditions());
  }
}
