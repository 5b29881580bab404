package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.Answer.ImpactClaim;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Reads what is given with a value: evidence, an action, a claim of impact. */
final class DetailReader {
  private static final List<String> EVIDENCE = List.of("kind", "text", "link", "file", "date");
  private static final List<String> ACTION = List.of("what", "lead", "due", "measure");
  private static final List<String> IMPACT =
      List.of("claim", "who", "source", "sources", "date", "level");

  /** Stands in for a piece of evidence that could not be read. */
  private static final EvidenceItem UNREAD = new EvidenceItem(null, Form.TEXT, "unread", null);

  private final JsonParser in;
  private final TokenReader tokens;

  DetailReader(JsonParser in, TokenReader tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  @Nullable String text(Question question) throws IOException {
    return tokens.text(question, "give text.");
  }

  void unknown(Question question, String field, List<String> known) throws IOException {
    tokens.unknown(question, field, known);
  }

  /** By option or statement, what is written beside it. */
  Map<String, String> words(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      tokens.wrong(question, "give an object with the words by option or statement.");
      return Map.of();
    }
    var words = new LinkedHashMap<String, String>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var key = in.currentName();
      var text = in.nextToken() == JsonToken.VALUE_NULL ? null : text(question);
      if (text != null) {
        words.put(key, text);
      }
    }
    return Map.copyOf(words);
  }

  /** Each piece is a text, or an object with its kind, its text, link or file, and its date. */
  List<EvidenceItem> evidence(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_ARRAY)) {
      tokens.wrong(question, "give a list of evidence.");
      return List.of();
    }
    var items = new ArrayList<EvidenceItem>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      var item =
          in.hasToken(JsonToken.VALUE_STRING)
              ? new EvidenceItem(null, Form.TEXT, in.getText(), null)
              : item(question);
      items.add(item == null ? UNREAD : item);
    }
    return List.copyOf(items);
  }

  /** Without the pieces that could not be read, which keep their place until all are checked. */
  @SuppressWarnings("ReferenceEquality")
  static List<EvidenceItem> readable(List<EvidenceItem> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.get(i) == UNREAD) return evidence.stream().filter(it -> it != UNREAD).toList();
    }
    return evidence;
  }

  private @Nullable EvidenceItem item(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      tokens.wrong(
          question, "give evidence as text, or as an object with “text”, “link” or “file”.");
      return null;
    }
    String kind = null;
    String text = null;
    Form form = Form.TEXT;
    LocalDate date = null;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      if (in.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "kind" -> kind = text(question);
        case "date" -> date = tokens.day(question);
        case "text", "link", "file" -> {
          form = form(name);
          text = text(question);
        }
        default -> unknown(question, name, EVIDENCE);
      }
    }
    return new EvidenceItem(kind, form, text == null ? "" : text, date);
  }

  private static Form form(String name) {
    return switch (name) {
      case "link" -> Form.LINK;
      case "file" -> Form.FILE;
      default -> Form.TEXT;
    };
  }

  @Nullable ActionPlan action(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      tokens.wrong(question, "give an action with “what”, “lead” and “due”.");
      return null;
    }
    String what = null;
    String lead = null;
    String measure = null;
    LocalDate due = null;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      if (in.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "what" -> what = text(question);
        case "lead" -> lead = text(question);
        case "measure" -> measure = text(question);
        case "due" -> due = tokens.day(question);
        default -> unknown(question, name, ACTION);
      }
    }
    return new ActionPlan(what, lead, due, measure);
  }

  @Nullable ImpactClaim impact(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      tokens.wrong(question, "give the impact with “claim”, “who”, “sources”, “date” and “level”.");
      return null;
    }
    String claim = null;
    String who = null;
    List<String> sources = List.of();
    LocalDate date = null;
    Integer level = null;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      if (in.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "claim" -> claim = text(question);
        case "who" -> who = text(question);
        case "source", "sources" -> sources = sources(question);
        case "date" -> date = tokens.day(question);
        case "level" -> level = level(question);
        default -> unknown(question, name, IMPACT);
      }
    }
    return new ImpactClaim(claim, who, sources, date, level);
  }

  private List<String> sources(Question question) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      return List.of(in.getText());
    }
    var sources = tokens.texts(question, "give one source or a list of them.");
    return sources == null ? List.of() : sources;
  }

  private @Nullable Integer level(Question question) throws IOException {
    var expected = "give a level from 0 to 4.";
    if (in.hasToken(JsonToken.VALUE_NUMBER_INT)
        && in.getNumberType() == JsonParser.NumberType.INT) {
      return in.getIntValue();
    }
    tokens.wrong(question, expected);
    return null;
  }
}
