package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Pointers;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as RFC 8785 wants it: no key twice, no half characters, no number that a double cannot
 * hold.
 */
final class DocumentReader {
  /** Conditions nest; nobody can read a hundred levels of them. */
  private static final int DEEPEST = 100;

  private static final int MOST_DIGITS = 15;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param document null when it cannot be read at all
   */
  record Read(@Nullable JsonNode document, List<Fault> faults) {}

  static Read read(byte[] json) {
    var encoding = TextEncoding.fault(json);
    if (encoding != null) {
      return new Read(null, List.of(encoding));
    }
    var reader = new DocumentReader();
    try (var in = JSON.createParser(json)) {
      return new Read(reader.whole(in), reader.faults);
    } catch (IOException e) {
      return unreadable(UnreadableJson.message(e));
    }
  }

  private static Read unreadable(String message) {
    return new Read(null, List.of(Fault.error("json/unreadable", "", message)));
  }

  private @Nullable JsonNode whole(JsonParser in) throws IOException {
    if (in.nextToken() == null) {
      faults.add(Fault.error("json/unreadable", "", "The document is empty."));
      return null;
    }
    var document = node(in, "");
    if (in.nextToken() != null) {
      throw new JsonParseException(in, "something follows the end of the document");
    }
    return document;
  }

  private JsonNode node(JsonParser in, String at) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in, at);
      case START_ARRAY -> array(in, at);
      case VALUE_STRING -> NODES.textNode(held(in, at));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, at);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /** Editions repeat each other's words, and many are in memory: each text is held once. */
  private String held(JsonParser in, String at) throws IOException {
    return whole(in.getText(), at).intern();
  }

  private ObjectNode object(JsonParser in, String at) throws IOException {
    var object = NODES.objectNode();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      var below = Pointers.below(at, whole(name, at));
      in.nextToken();
      if (object.has(name)) {
        faults.add(
            Fault.error(
                "json/duplicate-key",
                below,
                "“%s” stands twice in the same place.".formatted(name)));
      }
      object.set(name, node(in, below));
    }
    return object;
  }

  private ArrayNode array(JsonParser in, String at) throws IOException {
    var array = NODES.arrayNode();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(in, at + "/" + array.size()));
    }
    return array;
  }

  private JsonNode number(JsonParser in, String at) throws IOException {
    var number = in.getDecimalValue();
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      faults.add(
          Fault.error(
              "json/number",
              at,
              "A number here has at most %d digits; this one would be changed."
                  .formatted(MOST_DIGITS)));
      return DecimalNode.ZERO;
    }
    return in.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? NODES.numberNode(number.longValueExact())
        : DecimalNode.valueOf(number);
  }

  private String whole(String text, String at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        faults.add(
            Fault.error(
                "json/text", at, "This text holds half of a character (a lone surrogate)."));
        return text;
      }
    }
    return text;
  }
}
