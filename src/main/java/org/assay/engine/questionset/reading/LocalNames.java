package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.LocalName;
import org.assay.engine.questionset.Pointers;

/**
 * Names that differ from area to area, such as that of the front door for referrals. A document
 * names one as {@code {{frontDoor}}}, and brings words for areas that have not said their own.
 */
final class LocalNames {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

  private LocalNames() {}

  static List<LocalName> of(JsonNode document) {
    var names = new ArrayList<LocalName>();
    document
        .path("localNames")
        .properties()
        .forEach(
            it ->
                names.add(
                    new LocalName(
                        it.getKey(),
                        FieldReader.text(it.getValue(), "label"),
                        FieldReader.text(it.getValue(), "words"))));
    return List.copyOf(names);
  }

  /** The document with words in place of its names: those given, or else its own. */
  static JsonNode said(JsonNode document, Map<String, String> given) {
    var words = new HashMap<String, String>();
    of(document).forEach(it -> words.put(it.key(), given.getOrDefault(it.key(), it.words())));
    if (words.isEmpty()) return document;
    var said = filled(document.deepCopy(), words);
    words.forEach((key, word) -> ((ObjectNode) said.at("/localNames/" + key)).put("words", word));
    return said;
  }

  private static JsonNode filled(JsonNode node, Map<String, String> words) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(it -> it.setValue(filled(it.getValue(), words)));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) array.set(i, filled(array.get(i), words));
      }
      case TextNode text -> {
        return TextNode.valueOf(filled(text.textValue(), words));
      }
      default -> {}
    }
    return node;
  }

  private static String filled(String text, Map<String, String> words) {
    return text.contains("{{")
        ? PLACE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(word(it, words)))
        : text;
  }

  private static String word(MatchResult place, Map<String, String> words) {
    return words.getOrDefault(place.group(1), place.group());
  }

  /** Names that the document does not declare. */
  static List<Fault> faults(JsonNode document) {
    var faults = new ArrayList<Fault>();
    look(document, "", document.path("localNames"), faults);
    return faults;
  }

  private static void look(JsonNode node, String at, JsonNode declared, List<Fault> faults) {
    if (node.isTextual() && node.textValue().contains("{{")) {
      PLACE
          .matcher(node.textValue())
          .results()
          .filter(it -> !declared.has(it.group(1)) || at.startsWith("/localNames"))
          .forEach(it -> faults.add(unknown(at, it.group())));
    }
    node.properties()
        .forEach(it -> look(it.getValue(), Pointers.below(at, it.getKey()), declared, faults));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(node.get(i), at + "/" + i, declared, faults);
    }
  }

  private static Fault unknown(String at, String place) {
    return Fault.error(
            "schema/unknown-name", at, "“%s” is no local name of this set.".formatted(place))
        .suggest("Declare it under localNames.");
  }
}
