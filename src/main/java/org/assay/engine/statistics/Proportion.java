package org.assay.engine.statistics;

/**
 * The interval in which a proportion may lie that was seen in a sample, after Wilson, "Probable
 * inference, the law of succession, and statistical inference", 1927.
 *
 * @param low in [0, 1]; {@code high} likewise, and not below it
 */
public record Proportion(double low, double high) {
  /** The normal deviate of a two-sided 95% interval. */
  public static final double Z95 = 1.959963984540054;

  /** The normal deviate of a two-sided 99.8% interval. */
  public static final double Z998 = 3.090232306167813;

  /**
   * @param part in [0, {@code of}]
   * @param of more than 0
   * @param z normal deviate, for instance {@link #Z95}
   */
  public static Proportion wilson(long part, long of, double z) {
    if (of <= 0 || part < 0 || part > of) {
      throw new IllegalArgumentException(part + " of " + of + " is no proportion");
    }
    double share = (double) part / of;
    double square = z * z / of;
    double middle = share + square / 2;
    double half = z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
    return new Proportion(
        Math.max(0, (middle - half) / (1 + square)), Math.min(1, (middle + half) / (1 + square)));
  }
}
