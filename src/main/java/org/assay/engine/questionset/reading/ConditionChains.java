package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that lead into one another: by their names, and by what shows the questions that they
 * read. They are followed one inside another, so a chain of them is limited as nesting is; nobody
 * could follow a longer one either.
 */
final class ConditionChains {
  static final int DEEPEST = 100;
  private static final List<String> DECIDING = List.of("visibleWhen", "keepWhen");

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  /** A named condition or a question: where it stands, and how deep inside it others are read. */
  private record Place(String pointer, Map<String, Integer> reads) {}

  private ConditionChains(JsonNode document) {
    document
        .path("conditions")
        .properties()
        .forEach(
            each ->
                add(
                    "ref " + each.getKey(),
                    Pointers.condition(each.getKey()),
                    List.of(each.getValue())));
    var sections = document.path("sections");
    for (int s = 0; s < sections.size(); s++) {
      var questions = sections.get(s).path("questions");
      for (int q = 0; q < questions.size(); q++) {
        add(
            "question " + questions.get(q).path("key").asText(),
            Pointers.question(s, q),
            deciding(sections.get(s), questions.get(q)));
      }
    }
  }

  /** Of a document that has passed its schema; one fault at most. */
  static List<Fault> faults(JsonNode document) {
    var chains = new ConditionChains(document);
    for (var name : chains.places.keySet()) {
      if (chains.depth(name) > DEEPEST) {
        return List.of(
            Fault.error(
                    "schema/depth",
                    chains.place(name).pointer(),
                    "Conditions lead into one another more than %d deep from here."
                        .formatted(DEEPEST))
                .suggest("Let each condition say outright what it depends on."));
      }
    }
    return List.of();
  }

  private static List<JsonNode> deciding(JsonNode section, JsonNode question) {
    var conditions = new ArrayList<JsonNode>();
    conditions.add(section.path("visibleWhen"));
    DECIDING.forEach(name -> conditions.add(question.path(name)));
    return conditions;
  }

  private void add(String name, String pointer, List<JsonNode> conditions) {
    var reads = new LinkedHashMap<String, Integer>();
    conditions.forEach(condition -> gather(condition, 1, reads));
    places.putIfAbsent(name, new Place(pointer, reads));
  }

  /** The schema keeps conditions from nesting deeper than a machine can follow. */
  private static void gather(JsonNode condition, int depth, Map<String, Integer> reads) {
    for (var each : condition.properties()) {
      switch (each.getKey()) {
        case "all", "any" -> each.getValue().forEach(part -> gather(part, depth + 1, reads));
        case "not" -> gather(each.getValue(), depth + 1, reads);
        case "ref", "question" ->
            reads.merge(each.getKey() + " " + each.getValue().asText(), depth, Math::max);
        default -> {}
      }
    }
  }

  private Place place(String name) {
    return places.getOrDefault(name, new Place("", Map.of()));
  }

  /** A walk with a stack of its own; what leads back to where it came from counts once. */
  private int depth(String start) {
    var path = new ArrayDeque<Visit>();
    var open = new HashSet<String>();
    enter(start, path, open);
    while (!path.isEmpty()) {
      var visit = path.getLast();
      var next = visit.next();
      if (next == null) {
        depths.put(visit.name, visit.depth(depths));
        open.remove(path.removeLast().name);
      } else {
        enter(next, path, open);
      }
    }
    return depths.getOrDefault(start, 0);
  }

  private void enter(String name, ArrayDeque<Visit> path, Set<String> open) {
    if (!depths.containsKey(name) && open.add(name)) {
      path.addLast(new Visit(name, place(name).reads()));
    }
  }

  private static final class Visit {
    private final String name;
    private final Map<String, Integer> reads;
    private final Iterator<String> rest;

    private Visit(String name, Map<String, Integer> reads) {
      this.name = name;
      this.reads = reads;
      this.rest = reads.keySet().iterator();
    }

    private @Nullable String next() {
      return rest.hasNext() ? rest.next() : null;
    }

    private int depth(Map<String, Integer> known) {
      return reads.entrySet().stream()
          .mapToInt(read -> read.getValue() + known.getOrDefault(read.getKey(), 0))
          .max()
          .orElse(0);
    }
  }
}
