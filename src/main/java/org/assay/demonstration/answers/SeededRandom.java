package org.assay.demonstration.answers;

import java.util.ArrayList;
import java.util.List;

/**
 * Chance that repeats itself: the same seed and the same words give the same draws on every
 * machine. Each subject has draws of its own, so that adding one leaves the others as they were.
 */
public final class SeededRandom {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private SeededRandom(long state) {
    this.state = state;
  }

  public static SeededRandom of(long seed, Object... subject) {
    long mixed = mix(seed + STEP);
    for (var part : subject) {
      mixed = mix(mixed ^ hash(part.toString()));
    }
    return new SeededRandom(mixed);
  }

  /** In [0, 1). */
  public double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public boolean happens(double probability) {
    return share() < probability;
  }

  /** From 0 to below the bound. */
  public int below(int bound) {
    return (int) (share() * bound);
  }

  /** Both ends included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Nearly normal, with mean 0 and standard deviation 1; never beyond 6. */
  public double bell() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += share();
    }
    return sum;
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  public <T> List<T> shuffled(List<T> from) {
    var all = new ArrayList<>(from);
    for (int i = all.size() - 1; i > 0; i--) {
      int other = below(i + 1);
      var kept = all.get(i);
      all.set(i, all.get(other));
      all.set(other, kept);
    }
    return all;
  }

  /** One step of SplitMix64 (Steele, Lea and Flood, 2014). */
  private long next() {
    state += STEP;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** FNV-1a. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
