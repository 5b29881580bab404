package org.assay.assurance.moderation.pages;

import java.util.List;

/** Draws the shares of markers against the limits that chance sets for as many answers. */
public interface MarkerPlot {

  /**
   * The picture as SVG, each marker by the number of its place in the list.
   *
   * @param mean share of all markers together, in [0, 1]
   * @param inWords the figures, for those who cannot see the shapes
   */
  String svg(List<Marker> markers, double mean, String inWords);

  /**
   * One marker of the random part.
   *
   * @param marked answers, more than 0; {@code over} of them over-claimed
   */
  record Marker(String name, int marked, int over) {
    public double share() {
      return (double) over / marked;
    }
  }
}
