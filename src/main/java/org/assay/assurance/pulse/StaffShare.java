package org.assay.assurance.pulse;

import java.math.BigDecimal;
import org.assay.engine.statistics.Proportion;

/**
 * The share of staff who agree, as it is published: to the nearest 5%, and no closer than 15% to
 * none and to all. A share of none or of all would say of every single one what they think; and an
 * interval made from the exact number would give it away.
 *
 * @param percent a multiple of 5 in [15, 85], or {@link #LOW} or {@link #HIGH}
 * @param of how many answered; at least 1
 */
public record StaffShare(int percent, int of) {
  /** Stands for every share under 15%. */
  static final int LOW = 10;

  /** Stands for every share over 85%. */
  static final int HIGH = 90;

  private static final int STEP = 5;
  private static final int LEAST = 15;
  private static final int MOST = 85;

  /**
   * @param agree in [0, {@code of}]
   */
  public static StaffShare of(int agree, int of) {
    if (of < 1 || agree < 0 || agree > of) {
      throw new IllegalArgumentException(agree + " of " + of + " is no share");
    }
    if (agree * 100L < (long) LEAST * of) return new StaffShare(LOW, of);
    if (agree * 100L > (long) MOST * of) return new StaffShare(HIGH, of);
    return new StaffShare(Math.toIntExact(Math.round(agree * 100.0 / STEP / of)) * STEP, of);
  }

  /** For instance "65%" or "under 15%". */
  public String words() {
    return switch (percent) {
      case LOW -> "under " + LEAST + "%";
      case HIGH -> "over " + MOST + "%";
      default -> percent + "%";
    };
  }

  /** In [0, 1], where a picture draws it. */
  public BigDecimal ratio() {
    return BigDecimal.valueOf(percent, 2);
  }

  /**
   * The lower end of the 95% interval, in [0, 1], as if those who answered were a random sample.
   */
  public double low() {
    return percent == LOW ? 0 : wilson(percent == HIGH ? MOST : percent).low();
  }

  /** The upper end of the same interval. */
  public double high() {
    return percent == HIGH ? 1 : wilson(percent == LOW ? LEAST : percent).high();
  }

  private Proportion wilson(int published) {
    return Proportion.wilson(Math.round(published * of / 100.0), of, Proportion.Z95);
  }
}
