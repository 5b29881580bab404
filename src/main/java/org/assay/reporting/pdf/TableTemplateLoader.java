package org.assay.reporting.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;

/**
 * Designs the template of a table from its columns, once for each layout. The look is in the shared
 * styles.
 */
final class TableTemplateLoader {
  static final int WIDTH = 511;
  private static final int ROW = 15;
  private static final int HEAD = 17;
  private static final int HEADING = 17;
  private static final int UPRIGHT_HEAD = 128;
  private static final int CAPTION = 20;

  private final TemplateLoader templates;
  private final Map<String, JasperReport> byLayout = new ConcurrentHashMap<>();

  TableTemplateLoader(TemplateLoader templates) {
    this.templates = templates;
  }

  JasperReport template(ReportTable table) {
    return byLayout.computeIfAbsent(layout(table.columns()), key -> design(table.columns()));
  }

  private static String layout(List<TableColumn> columns) {
    var key = new StringBuilder(Arrays.toString(ColumnWidths.least(columns)));
    columns.forEach(c -> key.append(c.kind()).append(c.width()).append(c.upright()).append(';'));
    return key.toString();
  }

  private JasperReport design(List<TableColumn> columns) {
    try {
      var design = blank("table");
      for (var name : List.of("table", "caption", "heading")) {
        field(design, name, String.class);
      }
      for (var name : List.of("plain", "headed", "total")) {
        field(design, name, Boolean.class);
      }
      for (var i = 0; i < columns.size(); i++) {
        field(design, "h" + i, String.class);
        field(design, "c" + i, String.class);
        field(design, "t" + i, String.class);
      }
      head(design, columns);
      var detail = (JRDesignSection) design.getDetailSection();
      detail.addBand(line("plain", columns, 0, ""));
      detail.addBand(headed(columns));
      detail.addBand(line("total", columns, 0, "Total"));
      return templates.compile(design);
    } catch (JRException e) {
      throw new IllegalStateException("A table cannot be designed: " + e.getMessage(), e);
    }
  }

  private static JasperDesign blank(String name) {
    var design = new JasperDesign();
    design.setName(name);
    design.setPageWidth(WIDTH);
    design.setColumnWidth(WIDTH);
    design.setPageHeight(842);
    design.setLeftMargin(0);
    design.setRightMargin(0);
    design.setTopMargin(0);
    design.setBottomMargin(0);
    design.setWhenNoDataType(WhenNoDataTypeEnum.NO_PAGES);
    return design;
  }

  private static void field(JasperDesign design, String name, Class<?> type) throws JRException {
    var field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  /** Caption and headings stand again on each page, and never alone at the foot of one. */
  private static void head(JasperDesign design, List<TableColumn> columns) throws JRException {
    var height = columns.stream().anyMatch(TableColumn::upright) ? UPRIGHT_HEAD : HEAD;
    var band = new JRDesignBand();
    band.setHeight(CAPTION + height);
    band.setSplitType(SplitTypeEnum.PREVENT);
    band.addElement(CellDesignLoader.caption(CAPTION));
    band.addElementGroup(CellDesignLoader.heads(columns, CAPTION, height));
    var group = new JRDesignGroup();
    group.setName("whole");
    group.setReprintHeaderOnEachPage(true);
    group.setMinHeightToStartNewPage(CAPTION + height + 3 * ROW);
    ((JRDesignSection) group.getGroupHeaderSection()).addBand(band);
    design.addGroup(group);
  }

  private static JRDesignBand line(String kind, List<TableColumn> columns, int top, String suffix) {
    var band = new JRDesignBand();
    band.setHeight(top + ROW);
    band.setSplitType(SplitTypeEnum.PREVENT);
    band.setPrintWhenExpression(new JRDesignExpression("$F{" + kind + "}"));
    band.addElementGroup(CellDesignLoader.cells(columns, top, ROW, suffix));
    return band;
  }

  /**
   * A heading across the table stands in one band with the line below it, so that a page never ends
   * on it.
   */
  private static JRDesignBand headed(List<TableColumn> columns) {
    var band = line("headed", columns, HEADING, "");
    band.addElement(0, CellDesignLoader.spanning(columns.size(), HEADING));
    return band;
  }
}
