package org.assay.reporting.pdf.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReport;
import org.assay.platform.KeptResults;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;

/**
 * The templates of a document's tables: one of the two patterns in {@code shared/}, with its cells
 * in the place and number of the table's columns. What one document lays out serves others, too.
 */
public final class TableTemplates {
  public static final String FOLDER = "table/";
  private static final String TABLE = "shared/table";
  private static final String GRID = "shared/heat-map";

  private final TemplateLoader templates;
  private final KeptResults<String, JasperReport> kept;
  private final Map<String, JasperReport> laidOut = new HashMap<>();

  /**
   * @param kept of other documents
   */
  public TableTemplates(TemplateLoader templates, KeptResults<String, JasperReport> kept) {
    this.templates = templates;
    this.kept = kept;
  }

  /** The location by which a template names the table's own. */
  public String location(ReportTable table) {
    var columns = table.columns();
    var location = FOLDER + layout(columns);
    laidOut.computeIfAbsent(location, key -> kept.of(key, () -> layOut(columns)));
    return location;
  }

  /** The pattern as it stands in its file, for the person who sets a sample without us. */
  public static String pattern(ReportTable table) {
    return isGrid(table.columns()) ? "../" + GRID + ".jasper" : "../" + TABLE + ".jasper";
  }

  public JasperReport at(String location) {
    var template = laidOut.get(location);
    if (template == null) {
      throw new IllegalArgumentException("No table is laid out as " + location);
    }
    return template;
  }

  private JasperReport layOut(List<TableColumn> columns) {
    var pattern = isGrid(columns) ? GRID : TABLE;
    var design = templates.design(pattern);
    TableLayout.apply(pattern + ".jrxml", design, columns);
    return templates.compile(pattern, design);
  }

  private static boolean isGrid(List<TableColumn> columns) {
    return columns.stream().anyMatch(TableColumn::upright);
  }

  private static String layout(List<TableColumn> columns) {
    var key = new StringBuilder(Arrays.toString(ColumnWidths.least(columns)));
    columns.forEach(c -> key.append(c.kind()).append(c.width()).append(c.upright()).append(';'));
    return key.toString();
  }
}
