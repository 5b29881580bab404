package org.assay.reporting.pdf;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.TextWidth;
import org.assay.reporting.paper.Cell;
import org.assay.reporting.paper.CellText;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * Turns a report's record into the fields that its templates name. A method without arguments
 * becomes a field of that name; a record inside a record adds its fields after a dot; a table
 * brings {@code .template} and {@code .rows}; a list becomes rows. Each says by {@code .present}
 * and {@code .missing} whether there is anything to show.
 */
final class FieldsLoader {
  private static final Map<Class<?>, List<Method>> READERS = new ConcurrentHashMap<>();

  private final TableTemplateLoader tables;
  private int tableCount;

  FieldsLoader(TableTemplateLoader tables) {
    this.tables = tables;
  }

  /**
   * @param template whose fields say which parts of the record are read at all
   */
  Map<String, @Nullable Object> fields(Record source, JasperReport template) {
    var named = new HashSet<String>();
    for (var field : template.getFields()) {
      for (var dot = 0; dot >= 0; dot = field.getName().indexOf('.', dot + 1)) {
        named.add(dot == 0 ? field.getName() : field.getName().substring(0, dot));
      }
    }
    var fields = new HashMap<String, @Nullable Object>();
    add(fields, "", source, named::contains);
    return fields;
  }

  private void add(
      Map<String, @Nullable Object> fields,
      String prefix,
      Record source,
      Predicate<String> wanted) {
    for (var reader : READERS.computeIfAbsent(source.getClass(), FieldsLoader::readers)) {
      var name = prefix + reader.getName();
      if (wanted.test(name)) {
        field(fields, name, read(reader, source), wanted);
      }
    }
  }

  private void field(
      Map<String, @Nullable Object> fields,
      String name,
      @Nullable Object value,
      Predicate<String> wanted) {
    var present = true;
    switch (value) {
      case null -> present = false;
      case ReportTable table -> {
        present = !table.isEmpty();
        table(fields, name, table.withoutEmptyColumns());
      }
      case Drawing drawing -> fields.put(name, new DrawingRenderer(drawing));
      case Collection<?> list -> {
        present = !list.isEmpty();
        fields.put(name, rows(list));
      }
      case Record nested -> {
        add(fields, name + ".", nested, wanted);
        fields.put(name, rows(List.of(nested)));
      }
      case String text -> {
        present = !text.isBlank();
        fields.put(name, PrintableTextLoader.of(text));
      }
      case Enum<?> constant -> fields.put(name, constant.name());
      default -> fields.put(name, value);
    }
    fields.put(name + ".present", present);
    fields.put(name + ".missing", !present);
  }

  private JRMapCollectionDataSource rows(Collection<?> list) {
    var rows = new ArrayList<Map<String, ?>>();
    for (var item : list) {
      var fields = new HashMap<String, @Nullable Object>();
      fields.put("number", Integer.toString(rows.size() + 1));
      fields.put("first", rows.isEmpty());
      if (item instanceof Record nested) {
        add(fields, "", nested, any -> true);
      } else {
        fields.put("text", PrintableTextLoader.of(item.toString()));
      }
      rows.add(fields);
    }
    return new JRMapCollectionDataSource(rows);
  }

  private void table(Map<String, @Nullable Object> fields, String name, ReportTable table) {
    fields.put(name + ".template", tables.template(table));
    fields.put(name + ".title", table.title());
    fields.put(name + ".empty", table.empty());
    var key = "t" + tableCount++;
    var rows = new ArrayList<Map<String, ?>>();
    var heading = "";
    for (var line : table.lines()) {
      if (line.kind() == TableLine.Kind.HEADING) {
        heading =
            PrintableTextLoader.of(
                CellText.of(table.columns().getFirst(), line.cells().getFirst()));
        continue;
      }
      rows.add(line(table, line, key, heading));
      heading = "";
    }
    fields.put(name + ".rows", new JRMapCollectionDataSource(rows));
  }

  private static Map<String, ?> line(
      ReportTable table, TableLine line, String key, String heading) {
    var fields = new HashMap<String, Object>();
    fields.put("table", key);
    fields.put("caption", "Table {table}. " + table.title());
    fields.put("heading", heading);
    fields.put("plain", line.kind() == TableLine.Kind.PLAIN && heading.isEmpty());
    fields.put("headed", !heading.isEmpty());
    fields.put("total", line.kind() == TableLine.Kind.TOTAL);
    for (var i = 0; i < table.columns().size(); i++) {
      fields.put("h" + i, heading(table.columns().get(i)));
    }
    for (var i = 0; i < line.cells().size(); i++) {
      var cell = line.cells().get(i);
      fields.put("c" + i, PrintableTextLoader.of(CellText.of(table.columns().get(i), cell)));
      if (cell instanceof Cell.Rated rated) {
        fields.put("t" + i, rated.rating().tone().name());
      }
    }
    return fields;
  }

  /** A heading on its side is cut to the height it has. */
  private static String heading(TableColumn column) {
    return column.upright() ? TextWidth.fit(column.heading(), 8.4, 120) : column.heading();
  }

  private static List<Method> readers(Class<?> type) {
    var readers = new ArrayList<Method>();
    for (var method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !List.of("toString", "hashCode", "tables").contains(method.getName())) {
        method.setAccessible(true);
        readers.add(method);
      }
    }
    return readers;
  }

  private static @Nullable Object read(Method reader, Record source) {
    try {
      return reader.invoke(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + reader, e);
    }
  }
}
