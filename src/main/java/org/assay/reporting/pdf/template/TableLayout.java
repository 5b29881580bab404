package org.assay.reporting.pdf.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignElementGroup;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import org.assay.reporting.paper.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Lays the columns of a table out after a pattern. In the pattern's file a cell of each kind stands
 * in each line, with the property {@code assay.column} that names the kind; its style, its height
 * and everything else that can be seen is the file's.
 */
final class TableLayout {
  static final String COLUMN = "assay.column";
  private static final String ALL = "all";

  private final String file;
  private final List<TableColumn> columns;
  private final int[] lefts;

  private TableLayout(String file, JasperDesign pattern, List<TableColumn> columns) {
    this.file = file;
    this.columns = columns;
    lefts = ColumnWidths.lefts(columns, pattern.getColumnWidth());
  }

  /**
   * @param file of the pattern, for those who must mend it
   * @param pattern is changed
   */
  static void apply(String file, JasperDesign pattern, List<TableColumn> columns) {
    var layout = new TableLayout(file, pattern, columns);
    layout.fields(pattern);
    for (var group : pattern.getGroupsList()) {
      for (var band : group.getGroupHeaderSection().getBands()) layout.band(band);
    }
    for (var band : pattern.getDetailSection().getBands()) layout.band(band);
  }

  private void fields(JasperDesign pattern) {
    for (var i = 0; i < columns.size(); i++) {
      for (var kind : List.of("h", "c", "t")) {
        var name = kind + i;
        if (pattern.getFieldsMap().containsKey(name)) continue;
        var field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        try {
          pattern.addField(field);
        } catch (JRException e) {
          throw new IllegalStateException("A field of a table is there twice: " + name, e);
        }
      }
    }
  }

  private void band(JRBand band) {
    for (var child : band.getChildren()) {
      if (child instanceof JRDesignElementGroup line) line(line);
      if (child instanceof JRDesignTextField text && ALL.equals(kind(text))) {
        place(text, place(text).replaceFirst("\\d+$", Integer.toString(columns.size())));
      }
    }
  }

  /** Puts a cell for each column in the place of the pattern's cells. */
  private void line(JRDesignElementGroup line) {
    var patterns = new HashMap<String, JRDesignTextField>();
    for (var child : new ArrayList<>(line.getChildren())) {
      if (!(child instanceof JRDesignTextField text)) continue;
      var kind = kind(text);
      if (kind == null) continue;
      patterns.putIfAbsent(kind, text);
      line.removeElement(text);
    }
    for (var i = 0; i < columns.size(); i++) {
      line.addElement(cell(patterns, i));
    }
  }

  private JRDesignTextField cell(Map<String, JRDesignTextField> patterns, int index) {
    var kind = index == 0 ? "first" : kind(columns.get(index));
    var pattern = patterns.get(kind);
    if (pattern == null) {
      var fault = "a line has no cell with the property " + COLUMN + "=\"" + kind + "\"";
      throw new TemplateFaultException(file, 0, fault, new IllegalStateException(fault));
    }
    var cell = (JRDesignTextField) pattern.clone();
    cell.setX(lefts[index]);
    cell.setWidth(lefts[index + 1] - lefts[index]);
    var text = pattern.getExpression().getText().replaceFirst("\\d+\\}", index + "}");
    cell.setExpression(new JRDesignExpression(text));
    place(cell, place(pattern).replaceFirst("\\d+/1$", index + "/1"));
    if (kind.equals("rating") && text.startsWith("$F{c")) {
      property(cell, "assay.tone", "$F{t" + index + "}", ExpressionTypeEnum.DEFAULT);
    }
    return cell;
  }

  private static String kind(TableColumn column) {
    return switch (column.kind()) {
      case TEXT, DAY -> "text";
      case NUMBER, MEAN, PERCENT, POINTS -> "number";
      case RATING -> "rating";
    };
  }

  private static @Nullable String kind(JRDesignTextField cell) {
    return cell.getPropertiesMap().getProperty(COLUMN);
  }

  private String place(JRDesignTextField cell) {
    for (var property : cell.getPropertyExpressionsList()) {
      if (property.getName().equals(CellPlace.PROPERTY)) {
        return property.getValueExpression().getText();
      }
    }
    var fault = "a cell has no property expression " + CellPlace.PROPERTY;
    throw new TemplateFaultException(file, 0, fault, new IllegalStateException(fault));
  }

  private static void place(JRDesignTextField cell, String place) {
    property(cell, CellPlace.PROPERTY, place, ExpressionTypeEnum.SIMPLE_TEXT);
  }

  private static void property(
      JRDesignTextField cell, String name, String expression, ExpressionTypeEnum type) {
    cell.removePropertyExpression(name);
    var value = new JRDesignExpression(expression);
    value.setType(type);
    var property = new JRDesignPropertyExpression();
    property.setName(name);
    property.setValueExpression(value);
    cell.addPropertyExpression(property);
  }
}
