package org.assay.reporting.pdf;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.reporting.pdf.type.PrintableTextLoader;
import org.jspecify.annotations.Nullable;

/**
 * The words of a record as a map: a method without arguments is a name in it. {@code namePresent}
 * and {@code nameMissing} say whether there is anything to show.
 */
final class RecordTree {
  private static final Map<Class<?>, List<Method>> READERS = new ConcurrentHashMap<>();

  private RecordTree() {}

  static Map<String, Object> of(Object record) {
    var tree = new HashMap<String, Object>();
    for (var reader : READERS.computeIfAbsent(record.getClass(), RecordTree::readers)) {
      var value = value(read(reader, record));
      if (value == null) continue;
      tree.put(reader.getName(), value);
      var present = !(value instanceof List<?> list ? list.isEmpty() : value.equals(""));
      tree.put(reader.getName() + (present ? "Present" : "Missing"), true);
    }
    return tree;
  }

  /** A row for each; a sentence has its number and its text. */
  static List<Map<String, Object>> list(Collection<?> all) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var one : all) {
      rows.add(
          one instanceof Record nested
              ? of(nested)
              : Map.of(
                  "number",
                  Integer.toString(rows.size() + 1),
                  "text",
                  PrintableTextLoader.of(one.toString())));
    }
    return rows;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case String text -> PrintableTextLoader.of(text);
      case Boolean flag -> flag;
      case Collection<?> many -> list(many);
      case Record nested -> of(nested);
      case null, default -> null;
    };
  }

  private static List<Method> readers(Class<?> type) {
    var readers = new ArrayList<Method>();
    for (var method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !List.of("toString", "hashCode", "sections", "tables").contains(method.getName())) {
        method.setAccessible(true);
        readers.add(method);
      }
    }
    return readers;
  }

  private static @Nullable Object read(Method reader, Object source) {
    try {
      return reader.invoke(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + reader, e);
    }
  }
}
