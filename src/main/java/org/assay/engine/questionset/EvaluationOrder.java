package org.assay.engine.questionset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts questions so that each comes after those that its visibility and keeping read. */
final class EvaluationOrder {
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Set<String>> reads = new LinkedHashMap<>();
  private final Set<String> controllers = new LinkedHashSet<>();
  private final Set<String> visited = new HashSet<>();
  private final List<Question> sorted = new ArrayList<>();

  private EvaluationOrder(QuestionSet set) {
    for (var section : set.sections()) {
      for (var question : section.questions()) {
        if (questions.putIfAbsent(question.key(), question) == null) {
          reads.put(question.key(), deciding(section, question, set.conditions()));
        }
      }
    }
    reads.values().forEach(controllers::addAll);
    controllers.retainAll(questions.keySet());
    questions.keySet().forEach(this::visit);
  }

  static EvaluationOrder of(QuestionSet set) {
    return new EvaluationOrder(set);
  }

  List<Question> questions() {
    return Collections.unmodifiableList(sorted);
  }

  Set<String> controllers() {
    return Collections.unmodifiableSet(controllers);
  }

  private void visit(String key) {
    if (questions.containsKey(key) && visited.add(key)) {
      reads.getOrDefault(key, Set.of()).forEach(this::visit);
      sorted.add(questions.get(key));
    }
  }

  private static Set<String> deciding(
      Section section, Question question, Map<String, Condition> named) {
    var keys = new LinkedHashSet<String>();
    add(section.visibleWhen(), named, keys, new HashSet<>());
    add(question.visibleWhen(), named, keys, new HashSet<>());
    add(question.keepWhen(), named, keys, new HashSet<>());
    return keys;
  }

  static Set<String> reads(Condition condition, Map<String, Condition> named) {
    var keys = new LinkedHashSet<String>();
    add(condition, named, keys, new HashSet<>());
    return keys;
  }

  private static void add(
      @Nullable Condition condition,
      Map<String, Condition> named,
      Set<String> keys,
      Set<String> seen) {
    switch (condition) {
      case null -> {}
      case Condition.All(var of) -> of.forEach(each -> add(each, named, keys, seen));
      case Condition.Any(var of) -> of.forEach(each -> add(each, named, keys, seen));
      case Condition.Not(var of) -> add(of, named, keys, seen);
      case Condition.Ref(var name) -> {
        if (seen.add(name)) {
          add(named.get(name), named, keys, seen);
        }
      }
      case Condition.OnQuestion leaf -> keys.add(leaf.question());
      case Condition.OnProfile leaf -> {}
    }
  }
}
