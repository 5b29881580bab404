package org.assay.engine.answering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as {@link org.assay.engine.answering.reading.AnswersReader} reads them: what is
 * read back equals what was written.
 */
public final class AnswersWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AnswersWriter() {}

  public static byte[] document(Map<String, Answer> answers, Profile profile) {
    var document = NODES.objectNode();
    var all = document.putObject("answers");
    answers.forEach((key, answer) -> all.set(key, node(answer)));
    var facts = document.putObject("profile");
    profile.facts().forEach((name, fact) -> facts.set(name, scalar(fact)));
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can always be written", e);
    }
  }

  /** One answer as JSON text. */
  public static String text(Answer answer) {
    return node(answer).toString();
  }

  public static ObjectNode node(Answer answer) {
    var node = NODES.objectNode();
    if (answer.value() != null) {
      node.set("value", node(answer.value()));
    }
    if (answer.stated() != null) {
      node.put("state", state(answer.stated()));
    }
    put(node, "reason", answer.reason());
    put(node, "comment", answer.comment());
    if (!answer.words().isEmpty()) {
      var words = node.putObject("words");
      new TreeMap<>(answer.words()).forEach(words::put);
    }
    if (!answer.evidence().isEmpty()) {
      node.set("evidence", node(answer.evidence()));
    }
    if (answer.action() != null) {
      node.set("action", node(answer.action()));
    }
    if (answer.impact() != null) {
      node.set("impact", node(answer.impact()));
    }
    return node;
  }

  public static JsonNode node(Value value) {
    return switch (value) {
      case Value.Choice(var code) -> NODES.textNode(code);
      case Value.Choices(var codes) -> texts(codes);
      case Value.Flag(var yes) -> NODES.booleanNode(yes);
      case Value.Words(var text) -> NODES.textNode(text);
      case Value.Amount(var number) -> number(number);
      case Value.Share(var part, var whole) ->
          NODES
              .objectNode()
              .<ObjectNode>set("numerator", number(part))
              .set("denominator", number(whole));
      case Value.Day(var date) -> NODES.textNode(date.toString());
      case Value.Month(var month) -> NODES.textNode(month.toString());
      case Value.Grid(var rows) -> scalars(rows);
      case Value.Parts(var total, var parts) -> parts(total, parts);
      case Value.Rows(var rows) -> {
        var array = NODES.arrayNode();
        rows.forEach(row -> array.add(scalars(row)));
        yield array;
      }
      case Value.Files(var ids) -> texts(ids);
    };
  }

  public static ArrayNode node(List<EvidenceItem> evidence) {
    var array = NODES.arrayNode();
    for (var item : evidence) {
      var node = array.addObject();
      put(node, "kind", item.kind());
      node.put(item.form().name().toLowerCase(Locale.ROOT), item.text());
      put(node, "date", item.date());
    }
    return array;
  }

  public static ObjectNode node(ActionPlan action) {
    var node = NODES.objectNode();
    put(node, "what", action.what());
    put(node, "lead", action.lead());
    put(node, "due", action.due());
    put(node, "measure", action.measure());
    return node;
  }

  public static ObjectNode node(ImpactClaim impact) {
    var node = NODES.objectNode();
    put(node, "claim", impact.claim());
    put(node, "who", impact.who());
    if (!impact.sources().isEmpty()) {
      node.set("sources", texts(impact.sources()));
    }
    put(node, "date", impact.date());
    if (impact.level() != null) {
      node.put("level", impact.level());
    }
    return node;
  }

  /** As the answers document names states, for instance {@code notApplicable}. */
  public static String state(AnswerState state) {
    return switch (state) {
      case ANSWERED -> "answered";
      case NOT_APPLICABLE -> "notApplicable";
      case UNKNOWN -> "unknown";
      case NOT_ASKED -> "notAsked";
      case NOT_YET -> "notYet";
    };
  }

  private static ObjectNode parts(@Nullable BigDecimal total, Map<String, BigDecimal> parts) {
    var node = NODES.objectNode();
    if (total != null) {
      node.set("total", number(total));
    }
    return node.set("parts", scalars(parts));
  }

  private static ObjectNode scalars(Map<String, ?> map) {
    var node = NODES.objectNode();
    map.forEach((key, each) -> node.set(key, scalar(each)));
    return node;
  }

  private static JsonNode scalar(Object scalar) {
    return switch (scalar) {
      case Boolean yes -> NODES.booleanNode(yes);
      case BigDecimal number -> number(number);
      default -> NODES.textNode(scalar.toString());
    };
  }

  private static JsonNode number(BigDecimal number) {
    return DecimalNode.valueOf(number);
  }

  private static ArrayNode texts(List<String> texts) {
    var array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static void put(ObjectNode node, String name, @Nullable Object text) {
    if (text != null) {
      node.put(name, text.toString());
    }
  }
}
