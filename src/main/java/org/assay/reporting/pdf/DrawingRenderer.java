package org.assay.reporting.pdf;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Renderable;
import org.assay.reporting.chart.Drawing;

/** Carries a drawing through the filler, which needs to know only how high it stands. */
public final class DrawingRenderer implements Renderable, DimensionRenderable {
  private final transient Drawing drawing;
  private final String id = UUID.randomUUID().toString();

  public DrawingRenderer(Drawing drawing) {
    this.drawing = drawing;
  }

  Drawing drawing() {
    return drawing;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension((int) Math.ceil(drawing.width()), (int) Math.ceil(drawing.height()));
  }
}
