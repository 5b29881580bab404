package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.assay.engine.questionset.Audience;
import org.jspecify.annotations.Nullable;

/** Single properties of a document that has passed its schema. */
public final class FieldReader {
  private FieldReader() {}

  static String text(JsonNode at, String name) {
    return at.path(name).asText("");
  }

  static @Nullable String textOrNull(JsonNode at, String name) {
    return at.has(name) ? at.get(name).asText() : null;
  }

  static boolean flag(JsonNode at, String name, boolean otherwise) {
    return at.path(name).asBoolean(otherwise);
  }

  static BigDecimal number(JsonNode at, String name, BigDecimal otherwise) {
    return at.has(name) ? at.get(name).decimalValue() : otherwise;
  }

  static @Nullable BigDecimal numberOrNull(JsonNode at, String name) {
    return at.has(name) ? at.get(name).decimalValue() : null;
  }

  static @Nullable Integer wholeOrNull(JsonNode at, String name) {
    return at.has(name) ? at.get(name).asInt() : null;
  }

  static @Nullable LocalDate dayOrNull(JsonNode at, String name) {
    return at.has(name) ? LocalDate.parse(at.get(name).asText()) : null;
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    var list = new ArrayList<T>(array.size());
    array.forEach(node -> list.add(each.apply(node)));
    return List.copyOf(list);
  }

  static List<String> texts(JsonNode array) {
    return list(array, JsonNode::asText);
  }

  static Set<String> set(JsonNode array) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(texts(array)));
  }

  /** In the order of the document. */
  static <T> Map<String, T> map(JsonNode object, BiFunction<String, JsonNode, T> each) {
    var map = new LinkedHashMap<String, T>();
    object.properties().forEach(e -> map.put(e.getKey(), each.apply(e.getKey(), e.getValue())));
    return Collections.unmodifiableMap(map);
  }

  static Map<String, List<String>> crosswalk(JsonNode object) {
    return map(object, (vocabulary, headings) -> texts(headings));
  }

  static Audience audience(JsonNode at) {
    return at.isObject()
        ? new Audience(set(at.path("sectors")), set(at.path("settingTypes")))
        : Audience.ALL;
  }

  /** Enum constants are written in kebab or camel case in the document. */
  static <E extends Enum<E>> E constant(Class<E> type, String written) {
    return Enum.valueOf(type, snake(written));
  }

  public static String snake(String written) {
    var out = new StringBuilder();
    for (char c : written.toCharArray()) {
      if (Character.isUpperCase(c)) {
        out.append('_');
      }
      out.append(c == '-' ? '_' : Character.toUpperCase(c));
    }
    return out.toString();
  }

  /** JSON as maps, lists, text, BigDecimal, Boolean and null. */
  private static @Nullable Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> plainObject(node);
      case ARRAY -> plainList(node);
      case STRING -> node.textValue();
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }

  @SuppressWarnings("NullAway") // JSON null is kept as null, which Map<String, Object> cannot say
  static Map<String, Object> plainObject(JsonNode object) {
    var map = new LinkedHashMap<String, Object>();
    object.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
    return Collections.unmodifiableMap(map);
  }

  private static List<@Nullable Object> plainList(JsonNode array) {
    var list = new ArrayList<@Nullable Object>();
    array.forEach(each -> list.add(plain(each)));
    return Collections.unmodifiableList(list);
  }
}
