package org.assay.reporting.pdf;

import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElementGroup;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.assay.reporting.paper.TableColumn;

/**
 * The cells of a designed table: where each stands, in which style, and which place it tells the
 * PDF writer.
 */
final class CellDesignLoader {

  private CellDesignLoader() {}

  static JRDesignTextField caption(int height) {
    var caption = text("Caption", "$F{caption}", 0, 0, TableTemplateLoader.WIDTH, height);
    caption.setStretchType(StretchTypeEnum.NO_STRETCH);
    return placed(caption, "0/0/1");
  }

  static JRDesignElementGroup heads(List<TableColumn> columns, int top, int height) {
    var cells = new JRDesignElementGroup();
    var lefts = ColumnWidths.lefts(columns, TableTemplateLoader.WIDTH);
    for (var i = 0; i < columns.size(); i++) {
      var style = columns.get(i).ranged() || i == 0 ? "HeadCell" : "HeadCellRight";
      var upright = columns.get(i).upright();
      var cell =
          text(
              upright ? "HeadCellUpright" : style,
              "$F{h" + i + "}",
              lefts[i],
              top,
              lefts[i + 1] - lefts[i],
              height);
      if (upright) {
        cell.setRotation(RotationEnum.LEFT);
        cell.setTextAdjust(TextAdjustEnum.CUT_TEXT);
      }
      cells.addElement(placed(cell, "0/" + i + "/1"));
    }
    return cells;
  }

  static JRDesignElementGroup cells(List<TableColumn> columns, int top, int height, String suffix) {
    var cells = new JRDesignElementGroup();
    var lefts = ColumnWidths.lefts(columns, TableTemplateLoader.WIDTH);
    for (var i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var cell =
          text(
              style(columns, i) + suffix(column, suffix),
              "$F{c" + i + "}",
              lefts[i],
              top,
              lefts[i + 1] - lefts[i],
              height);
      if (column.kind() == TableColumn.Kind.RATING) {
        property(cell, "assay.tone", "$F{t" + i + "}", ExpressionTypeEnum.DEFAULT);
      }
      cells.addElement(placed(cell, "$V{REPORT_COUNT}/" + i + "/1"));
    }
    return cells;
  }

  static JRDesignTextField spanning(int columns, int height) {
    var cell = text("RowHeading", "$F{heading}", 0, 0, TableTemplateLoader.WIDTH, height);
    cell.setStretchType(StretchTypeEnum.NO_STRETCH);
    return placed(cell, "$V{REPORT_COUNT}h/0/" + columns);
  }

  private static String style(List<TableColumn> columns, int index) {
    if (index == 0) {
      return columns.stream().anyMatch(TableColumn::upright) ? "RowHeadTight" : "RowHead";
    }
    return switch (columns.get(index).kind()) {
      case RATING -> "CellRating";
      case TEXT, DAY -> "Cell";
      case NUMBER, MEAN, PERCENT, POINTS -> "CellRight";
    };
  }

  private static String suffix(TableColumn column, String suffix) {
    return column.kind() == TableColumn.Kind.RATING ? "" : suffix;
  }

  private static JRDesignTextField text(
      String style, String expression, int x, int y, int width, int height) {
    var text = new JRDesignTextField();
    text.setStyleNameReference(style);
    text.setExpression(new JRDesignExpression(expression));
    text.setX(x);
    text.setY(y);
    text.setWidth(width);
    text.setHeight(height);
    text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    text.setStretchType(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
    text.setPositionType(PositionTypeEnum.FLOAT);
    text.setBlankWhenNull(true);
    return text;
  }

  private static JRDesignTextField placed(JRDesignTextField cell, String place) {
    property(cell, CellPlace.PROPERTY, "$F{table}/" + place, ExpressionTypeEnum.SIMPLE_TEXT);
    return cell;
  }

  private static void property(
      JRDesignTextField cell, String name, String expression, ExpressionTypeEnum type) {
    var value = new JRDesignExpression(expression);
    value.setType(type);
    var property = new JRDesignPropertyExpression();
    property.setName(name);
    property.setValueExpression(value);
    cell.addPropertyExpression(property);
  }
}
