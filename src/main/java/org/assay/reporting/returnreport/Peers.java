package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import org.assay.reporting.paper.FigureWords;

/** How the organisations of the same kind scored, or that there are too few of them to say. */
public sealed interface Peers {
  /** Below this many, figures would let a reader work out whose they are. */
  int FEWEST = 5;

  String inWords();

  /** Ratios in [0, 1]: lower quartile, median, upper quartile. */
  record Known(int number, BigDecimal lower, BigDecimal median, BigDecimal upper) implements Peers {
    public Known {
      if (number < FEWEST) {
        throw new IllegalArgumentException("Suppress comparison with " + number + " peers");
      }
    }

    @Override
    public String inWords() {
      var from = FigureWords.percent(lower);
      var to = FigureWords.percent(upper);
      return from.equals(to)
          ? "most of %d others score %s".formatted(number, from)
          : "most of %d others score between %s and %s, the middle score is %s"
              .formatted(number, from, to, FigureWords.percent(median));
    }
  }

  record TooFew() implements Peers {
    @Override
    public String inWords() {
      return "fewer than five others, not shown";
    }
  }
}
