package org.assay.assurance.pulse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An undirected graph with weights, and the lightest set of edges that parts what hangs together
 * (Stoer and Wagner, "A simple min-cut algorithm", 1997).
 */
final class SmallestCut {
  private final Map<String, Map<String, Integer>> edges = new LinkedHashMap<>();

  /** Edges between the same two points add up; one from a point to itself parts nothing. */
  void edge(String from, String to, int weight) {
    if (from.equals(to) || weight == 0) return;
    edges.computeIfAbsent(from, it -> new LinkedHashMap<>()).merge(to, weight, Integer::sum);
    edges.computeIfAbsent(to, it -> new LinkedHashMap<>()).merge(from, weight, Integer::sum);
  }

  /** The weight of the lightest cut of any connected part; the largest integer without an edge. */
  int weight() {
    var least = Integer.MAX_VALUE;
    var left = new ArrayList<>(edges.keySet());
    while (!left.isEmpty()) {
      var part = connected(left.getFirst());
      left.removeAll(part);
      least = Math.min(least, lightest(matrix(part)));
    }
    return least;
  }

  private List<String> connected(String from) {
    var found = new ArrayList<String>(List.of(from));
    var ahead = new ArrayDeque<String>(found);
    while (!ahead.isEmpty()) {
      for (var next : edges.getOrDefault(ahead.poll(), Map.of()).keySet()) {
        if (!found.contains(next)) {
          found.add(next);
          ahead.add(next);
        }
      }
    }
    return found;
  }

  private int[][] matrix(List<String> part) {
    var weights = new int[part.size()][part.size()];
    for (int i = 0; i < part.size(); i++) {
      var from = edges.getOrDefault(part.get(i), Map.of());
      for (int j = 0; j < part.size(); j++) weights[i][j] = from.getOrDefault(part.get(j), 0);
    }
    return weights;
  }

  private static int lightest(int[][] weights) {
    var least = Integer.MAX_VALUE;
    var points = new ArrayList<Integer>();
    for (int i = 0; i < weights.length; i++) points.add(i);
    while (points.size() > 1) least = Math.min(least, phase(weights, points));
    return least;
  }

  /** Joins the two points that were added last; returns what parts the very last from the rest. */
  private static int phase(int[][] weights, List<Integer> points) {
    var tied = new int[weights.length];
    var left = new ArrayList<>(points);
    Integer before = left.getFirst();
    Integer last = left.getFirst();
    var cut = 0;
    while (!left.isEmpty()) {
      Integer next = left.getFirst();
      for (var it : left) if (tied[it] > tied[next]) next = it;
      before = last;
      last = next;
      cut = tied[next];
      left.remove(next);
      for (var it : left) tied[it] += weights[next][it];
    }
    for (var it : points) {
      weights[before][it] += weights[last][it];
      weights[it][before] = weights[before][it];
    }
    points.remove(last);
    return cut;
  }
}
