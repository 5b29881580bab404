package org.assay.engine.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.Condition;
import org.jspecify.annotations.Nullable;

/** Questions that wait for each other, and named conditions that are defined by each other. */
final class DependencyCycles {
  private DependencyCycles() {}

  static Stream<LintFinding> visibility(LintContext subject) {
    var found = new ArrayList<LintFinding>();
    var questions = reads(subject);
    for (var loop : loops(questions)) {
      var first =
          subject.questions().stream()
              .filter(q -> q.key().equals(loop.getFirst()))
              .findFirst()
              .orElseThrow();
      found.add(
          loop(pointer(first), "Whether these are shown or kept goes round in a circle", loop));
    }
    for (var loop : loops(names(subject))) {
      found.add(
          loop(
              "/conditions/" + loop.getFirst(),
              "These conditions are defined by each other",
              loop));
    }
    return found.stream();
  }

  private static LintFinding loop(String pointer, String what, List<String> loop) {
    var round = String.join(" → ", loop);
    return new LintFinding(
        pointer, what + ": " + round + ".", "Break the circle at one of them.", round);
  }

  private static String pointer(PlacedQuestion q) {
    if (q.question().visibleWhen() != null) {
      return q.pointer() + "/visibleWhen";
    }
    return q.in().section().visibleWhen() != null
        ? q.in().pointer() + "/visibleWhen"
        : q.pointer() + "/keepWhen";
  }

  private static Map<String, Set<String>> reads(LintContext subject) {
    var reads = new LinkedHashMap<String, Set<String>>();
    for (var q : subject.questions()) {
      var keys = new LinkedHashSet<String>();
      var section = q.in().section().visibleWhen();
      Stream.of(section, q.question().visibleWhen(), q.question().keepWhen())
          .filter(c -> c != null)
          .forEach(c -> keys.addAll(subject.edition().reads(c)));
      if (saidAlready(subject, q.key())) {
        keys.remove(q.key());
      }
      reads.putIfAbsent(q.key(), keys);
    }
    return reads;
  }

  /** A question that reads itself outright is ref/self. */
  private static boolean saidAlready(LintContext subject, String key) {
    return subject
        .leaves()
        .anyMatch(leaf -> leaf.in().owner().equals(key) && ReferenceRules.readsItself(leaf));
  }

  private static Map<String, Set<String>> names(LintContext subject) {
    var names = new LinkedHashMap<String, Set<String>>();
    subject.set().conditions().keySet().forEach(name -> names.put(name, new LinkedHashSet<>()));
    subject
        .leaves()
        .filter(
            leaf -> leaf.in().use() == LintContext.Use.NAMED && !ReferenceRules.readsItself(leaf))
        .forEach(
            leaf -> {
              if (leaf.condition() instanceof Condition.Ref ref) {
                names.getOrDefault(leaf.in().owner(), new HashSet<>()).add(ref.name());
              }
            });
    return names;
  }

  /** One loop for each tangle, the shortest through its first member. */
  private static List<List<String>> loops(Map<String, Set<String>> edges) {
    var loops = new ArrayList<List<String>>();
    var told = new HashSet<String>();
    for (var start : edges.keySet()) {
      var loop = told.contains(start) ? null : loop(start, edges);
      if (loop != null && loop.stream().noneMatch(told::contains)) {
        loops.add(loop);
      }
      if (loop != null) {
        told.addAll(loop);
      }
    }
    return loops;
  }

  private static @Nullable List<String> loop(String start, Map<String, Set<String>> edges) {
    var cameFrom = new HashMap<String, String>();
    var queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      var at = queue.removeFirst();
      for (var next : edges.getOrDefault(at, Set.of())) {
        if (next.equals(start)) {
          return path(start, at, cameFrom);
        }
        if (cameFrom.putIfAbsent(next, at) == null) {
          queue.add(next);
        }
      }
    }
    return null;
  }

  private static List<String> path(String start, String last, Map<String, String> cameFrom) {
    var path = new ArrayList<>(List.of(start));
    for (@Nullable String at = last; at != null && !at.equals(start); at = cameFrom.get(at)) {
      path.add(1, at);
    }
    path.add(start);
    return path;
  }
}
