package org.assay.collection.returns.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.assay.engine.answering.Profile;
import org.jspecify.annotations.Nullable;

/** Facts about an organisation as JSON, to be stored and read back. */
public final class ProfileDocument {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ProfileDocument() {}

  /** An object with the facts by name, in the order of their names. */
  public static String write(Profile profile) {
    var document = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(profile.facts()).forEach((name, value) -> document.set(name, node(value)));
    return document.toString();
  }

  public static Profile read(String document) {
    var facts = new LinkedHashMap<String, Object>();
    for (var entry : tree(document).properties()) {
      var value = value(entry.getValue());
      if (value != null) {
        facts.put(entry.getKey(), value);
      }
    }
    return new Profile(facts);
  }

  public static String scalar(@Nullable Object value) {
    return node(value).toString();
  }

  static @Nullable public Object scalar(String json) {
    return value(tree(json));
  }

  static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNodeFactory.instance.nullNode();
      case Boolean yes -> JsonNodeFactory.instance.booleanNode(yes);
      case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
      default -> JsonNodeFactory.instance.textNode(value.toString());
    };
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.decimalValue();
      case STRING -> node.textValue();
      default -> null;
    };
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored facts are not JSON", e);
    }
  }
}
