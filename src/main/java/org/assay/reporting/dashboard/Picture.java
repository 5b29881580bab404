package org.assay.reporting.dashboard;

import org.assay.platform.govuk.Table;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.SvgWriter;

/**
 * A chart with the table behind it.
 *
 * @param svg drawn here, and nothing in it comes from a reader
 */
public record Picture(String name, String svg, Table table) {

  /**
   * @param name unlike that of any other picture on the page
   */
  static Picture of(String name, Drawing drawing, Table table) {
    return new Picture(name, SvgWriter.write(drawing, name), table);
  }
}
