package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.TypeCheck;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Reads values that are made of several: shares, grids, breakdowns and lists. */
final class TableReader {
  private static final List<String> SHARE = List.of("numerator", "denominator");

  private final JsonParser in;
  private final TokenReader tokens;

  TableReader(JsonParser in, TokenReader tokens) {
    this.in = in;
    this.tokens = tokens;
  }

  @Nullable Value share(Question question) throws IOException {
    var numbers = numbers(question, SHARE);
    if (numbers == null) {
      return null;
    }
    var numerator = numbers.get("numerator");
    var denominator = numbers.get("denominator");
    return numerator == null || denominator == null
        ? wrong(question)
        : new Value.Share(numerator, denominator);
  }

  /**
   * Numbers by name; with {@code known}, of those names alone. Null when anything else was found.
   */
  private @Nullable Map<String, BigDecimal> numbers(Question question, @Nullable List<String> known)
      throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      wrong(question);
      return null;
    }
    var numbers = new LinkedHashMap<String, BigDecimal>();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      whole &= number(question, known, numbers);
    }
    return whole ? numbers : null;
  }

  private boolean number(
      Question question, @Nullable List<String> known, Map<String, BigDecimal> into)
      throws IOException {
    var name = in.currentName();
    in.nextToken();
    if (known != null && !known.contains(name)) {
      tokens.unknown(question, name, known);
      return false;
    }
    var number = tokens.number(question, "give a number.");
    if (number != null) {
      into.put(name, number);
    }
    return number != null;
  }

  @Nullable Value grid(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      return wrong(question);
    }
    var rows = new LinkedHashMap<String, String>();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var row = in.currentName();
      in.nextToken();
      var code = tokens.text(question, "choose one of the options of the scale.");
      whole &= code != null;
      rows.put(row, code == null ? "" : code);
    }
    return whole ? new Value.Grid(Collections.unmodifiableMap(rows)) : null;
  }

  /** With "parts" and perhaps "total" by name, or the parts alone. */
  @Nullable Value parts(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      return wrong(question);
    }
    BigDecimal total = null;
    var parts = new LinkedHashMap<String, BigDecimal>();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      var next = in.nextToken();
      if (name.equals("parts") && next == JsonToken.START_OBJECT) {
        var named = numbers(question, null);
        whole &= named != null;
        parts.putAll(named == null ? Map.of() : named);
      } else {
        var number = tokens.number(question, "give a number.");
        whole &= number != null;
        if (name.equals("total")) {
          total = number;
        } else if (number != null) {
          parts.put(name, number);
        }
      }
    }
    return whole ? new Value.Parts(total, Collections.unmodifiableMap(parts)) : null;
  }

  @Nullable Value rows(Question question) throws IOException {
    if (!in.hasToken(JsonToken.START_ARRAY)) {
      return wrong(question);
    }
    var rows = new ArrayList<Map<String, Object>>();
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      var row = new LinkedHashMap<String, Object>();
      whole &= row(question, row);
      rows.add(Collections.unmodifiableMap(row));
    }
    return whole ? new Value.Rows(List.copyOf(rows)) : null;
  }

  private boolean row(Question question, Map<String, Object> row) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      wrong(question);
      return false;
    }
    boolean whole = true;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var column = in.currentName();
      if (in.nextToken() != JsonToken.VALUE_NULL) {
        var cell = cell(question, column);
        whole &= cell != null;
        row.put(column, cell == null ? "" : cell);
      }
    }
    return whole;
  }

  private @Nullable Object cell(Question question, String column) throws IOException {
    if (isYesNo(question, column)) {
      return tokens.flag(question, "answer yes or no.");
    }
    return in.currentToken().isNumeric()
        ? tokens.number(question, "give a number.")
        : tokens.text(question, "give text, a number, or yes or no, as the column takes.");
  }

  private static boolean isYesNo(Question question, String key) {
    return question.type() instanceof ItemType.ListItem list
        && list.columns().stream().anyMatch(c -> c.key().equals(key) && c.type().equals("yesNo"));
  }

  private @Nullable Value wrong(Question question) throws IOException {
    tokens.wrong(question, TypeCheck.expected(question.type()));
    return null;
  }
}
