package org.assay.assurance.moderation.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.assay.platform.Sha256;

/**
 * Draws a sample of returns so that anybody with the seed draws the same again. The order of the
 * draw is that of SHA-256 over the seed and the organisation, whatever order the returns come in.
 * The random part is drawn in proportion to the kinds of organisation; the risk part from what is
 * left: what the subgroup asked for first, then those with most reasons.
 */
public final class SampleDraw {
  private final String seed;
  private final List<Candidate> order;

  private SampleDraw(String seed, List<Candidate> candidates) {
    this.seed = seed;
    this.order = inOrder(candidates);
  }

  private List<Candidate> inOrder(List<Candidate> candidates) {
    record Lot(String lot, Candidate candidate) {}
    return candidates.stream()
        .map(it -> new Lot(lot(it), it))
        .sorted(Comparator.comparing(Lot::lot))
        .map(Lot::candidate)
        .toList();
  }

  public enum Part {
    RANDOM("Random"),
    RISK("Risk");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public record Drawn(Candidate candidate, Part part) {}

  /**
   * In the order drawn, the random part first. Fewer than asked for when there are fewer.
   *
   * @param random how many at random: at least half of the sample, so not below {@code risk}
   * @param risk how many by their reasons; those without any are not drawn for risk
   */
  public static List<Drawn> of(List<Candidate> candidates, String seed, int random, int risk) {
    if (random < risk || risk < 0) {
      throw new IllegalArgumentException(random + " at random and " + risk + " by risk");
    }
    var draw = new SampleDraw(seed, candidates);
    var drawn = new ArrayList<Drawn>();
    draw.random(random).forEach(it -> drawn.add(new Drawn(it, Part.RANDOM)));
    draw.risk(risk, drawn).forEach(it -> drawn.add(new Drawn(it, Part.RISK)));
    return drawn;
  }

  private List<Candidate> random(int size) {
    var kinds = new TreeMap<String, List<Candidate>>();
    order.forEach(it -> kinds.computeIfAbsent(it.stratum(), any -> new ArrayList<>()).add(it));
    var drawn = new HashSet<Candidate>();
    seats(kinds, Math.min(size, order.size()))
        .forEach(
            (kind, seats) -> drawn.addAll(kinds.getOrDefault(kind, List.of()).subList(0, seats)));
    return order.stream().filter(drawn::contains).toList();
  }

  /** By largest remainder, those of more returns first where two are alike. */
  private static Map<String, Integer> seats(TreeMap<String, List<Candidate>> kinds, int size) {
    int all = kinds.values().stream().mapToInt(List::size).sum();
    var seats = new HashMap<String, Integer>();
    if (all == 0) return seats;
    kinds.forEach((kind, its) -> seats.put(kind, its.size() * size / all));
    int left = size - seats.values().stream().mapToInt(it -> it).sum();
    ToIntFunction<String> remainder =
        kind -> kinds.getOrDefault(kind, List.of()).size() * size % all;
    ToIntFunction<String> members = kind -> kinds.getOrDefault(kind, List.of()).size();
    kinds.keySet().stream()
        .sorted(
            Comparator.comparingInt(remainder)
                .reversed()
                .thenComparing(Comparator.comparingInt(members).reversed()))
        .limit(left)
        .forEach(kind -> seats.merge(kind, 1, Integer::sum));
    return seats;
  }

  private List<Candidate> risk(int size, List<Drawn> before) {
    var taken = new HashSet<Candidate>();
    before.forEach(it -> taken.add(it.candidate()));
    return order.stream()
        .filter(it -> !it.reasons().isEmpty() && !taken.contains(it))
        .sorted(Candidate::byRisk)
        .limit(size)
        .toList();
  }

  private String lot(Candidate candidate) {
    return lot(seed, candidate);
  }

  /** Decides the order: the smaller comes first. */
  public static String lot(String seed, Candidate candidate) {
    return Sha256.hex(seed + "/" + candidate.organisationId());
  }
}
