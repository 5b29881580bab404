package org.assay.reporting.chart;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.assurance.moderation.pages.MarkerPlot;
import org.assay.engine.statistics.FunnelLimits;

/** The funnel plot of markers: how much of what each of them marked was over-claimed. */
@Singleton
public class MarkerFunnel implements MarkerPlot {
  @Override
  public String svg(List<Marker> markers, double mean, String inWords) {
    var points =
        markers.stream()
            .map(it -> new FunnelPlot.Point(it.name(), it.marked(), it.share()))
            .toList();
    var limits =
        new FunnelPlot.Limits(
            mean,
            n -> at(mean, n, FunnelLimits.Z_INNER).low(),
            n -> at(mean, n, FunnelLimits.Z_INNER).high(),
            n -> at(mean, n, FunnelLimits.Z_OUTER).low(),
            n -> at(mean, n, FunnelLimits.Z_OUTER).high());
    return SvgWriter.write(FunnelPlot.of("Answers marked", inWords, points, limits));
  }

  private static FunnelLimits at(double mean, double size, double z) {
    return FunnelLimits.at(mean, Math.max(1, Math.round(size)), z);
  }
}
