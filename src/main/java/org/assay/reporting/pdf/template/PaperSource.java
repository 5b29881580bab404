package org.assay.reporting.pdf.template;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.data.HierarchicalDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a template its fields from a tree of maps and lists, as JasperReports' own JSON source does
 * with a sample file: a dot leads into a map, and what is not there is null.
 */
public final class PaperSource
    implements JRRewindableDataSource, HierarchicalDataSource<PaperSource> {
  private final List<?> rows;
  private int read;
  private Object row = Map.of();

  private PaperSource(List<?> rows) {
    this.rows = rows;
  }

  /**
   * @param node null for no rows, a map for one, a list for as many
   */
  public static PaperSource of(@Nullable Object node) {
    return new PaperSource(
        switch (node) {
          case null -> List.of();
          case List<?> list -> list;
          default -> List.of(node);
        });
  }

  @Override
  public boolean next() {
    if (read == rows.size()) return false;
    row = rows.get(read++);
    return true;
  }

  @Override
  public void moveFirst() {
    read = 0;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    var value = at(field.getName());
    return value instanceof String text && field.getValueClass() == Boolean.class
        ? Boolean.valueOf(text)
        : value;
  }

  @Override
  public PaperSource subDataSource() {
    return of(row);
  }

  @Override
  public PaperSource subDataSource(String path) {
    return of(at(path));
  }

  private @Nullable Object at(String path) {
    Object node = row;
    for (var name : path.split("\\.")) {
      node = node instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return node;
  }
}
