package org.assay.reporting.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.reporting.paper.FigureWords;

/** One bar a line, each filled to 100% with the same kinds of segment in the same order. */
public final class StackedBars {
  private static final double LABEL = 198;
  private static final double NOTE = 62;
  private static final double STEP = 19;

  /** Where there are many bars. */
  private static final double CLOSE = 17;

  private static final int MANY = 8;
  private static final double BAR = 13;

  private StackedBars() {}

  /**
   * @param counts one for each series, in its order; all zero draws an empty line
   * @param note what stands at the end of the line, for instance "86%"
   * @param none what stands in a line without counts
   */
  public record Bar(String label, List<Integer> counts, String note, String none) {
    public Bar(String label, List<Integer> counts, String note) {
      this(label, counts, note, "No answers");
    }

    int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  public static Drawing of(String what, List<Series> series, List<Bar> bars) {
    var sketch = new ChartBuilder();
    var y = sketch.legend(0, ChartBuilder.WIDTH, series);
    for (var bar : bars) {
      line(sketch, y, series, bar);
      y += bars.size() > MANY ? CLOSE : STEP;
    }
    return sketch.done(y, inWords(what, series, bars));
  }

  private static void line(ChartBuilder sketch, double y, List<Series> series, Bar bar) {
    var width = ChartBuilder.WIDTH - LABEL - NOTE;
    sketch.label(
        0, y + 10, TextWidth.fit(bar.label(), ChartBuilder.TEXT, LABEL - 8), Shape.Anchor.START);
    if (bar.total() == 0) {
      sketch.label(LABEL, y + 10, bar.none(), Shape.Anchor.START);
      return;
    }
    var x = LABEL;
    for (var i = 0; i < series.size(); i++) {
      var part = width * bar.counts().get(i) / bar.total();
      segment(sketch, x, y, part, series.get(i), bar.counts().get(i));
      x += part;
    }
    sketch.label(ChartBuilder.WIDTH, y + 10, bar.note(), Shape.Anchor.END);
  }

  private static void segment(
      ChartBuilder sketch, double x, double y, double width, Series series, int count) {
    if (count == 0) {
      return;
    }
    sketch.box(x, y, width, BAR, series);
    var text = FigureWords.count(count);
    var room = TextWidth.of(text, ChartBuilder.SMALL) + 4;
    if (width < room) {
      return;
    }
    if (series.hatched()) {
      sketch.plate(x + width / 2 - room / 2, y + 2, room, BAR - 4, series.fill());
    }
    sketch.label(
        x + width / 2,
        y + 9.4,
        text,
        ChartBuilder.SMALL,
        true,
        series.textColour(),
        Shape.Anchor.MIDDLE);
  }

  private static String inWords(String what, List<Series> series, List<Bar> bars) {
    return what
        + bars.stream()
            .map(bar -> " " + bar.label() + ": " + counts(series, bar) + noteInWords(bar) + ".")
            .collect(Collectors.joining());
  }

  private static String counts(List<Series> series, Bar bar) {
    return IntStream.range(0, series.size())
        .mapToObj(
            i -> series.get(i).name().toLowerCase(java.util.Locale.UK) + " " + bar.counts().get(i))
        .collect(Collectors.joining(", "));
  }

  private static String noteInWords(Bar bar) {
    return bar.note().isEmpty() ? "" : " (" + bar.note() + ")";
  }
}
