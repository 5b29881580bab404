package org.assay.collection.questionform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the boxes of a form, by the boxes' names: as posted, or as an answer would have
 * filled them. A page is built from this alone, so that a refused form comes back with what was
 * typed.
 */
public record Fields(Map<String, List<String>> values) {
  public static final Fields NONE = new Fields(Map.of());

  /** A posted form, in which a box that occurs once is not a list. */
  public static Fields posted(Map<String, Object> form) {
    var values = new LinkedHashMap<String, List<String>>();
    var input = new FormInput(form);
    form.keySet().forEach(name -> values.put(name, input.all(name)));
    return new Fields(values);
  }

  /** Trimmed; null when the box is not there, or holds nothing that can be seen. */
  public @Nullable String get(String name) {
    var typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? null : BlankText.orNull(typed.getFirst());
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !BlankText.is(v)).toList();
  }

  public boolean ticked(String name, String value) {
    return all(name).contains(value);
  }

  /** Of the stored answer that the page showed; 0 when it showed none. */
  public int version(String question) {
    var typed = get(question + ".version");
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  /** Whether the box is on the page, empty or not. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Commas may part thousands. What is no number is handed on as typed, so that the check can say
   * so.
   */
  @Nullable Object number(String name) {
    var typed = get(name);
    if (typed == null) return null;
    var plain = typed.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? typed.replace(",", "") : typed;
    if (plain.matches("-?\\d{1,9}")) return Integer.valueOf(plain);
    return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(plain) : typed;
  }

  /** One box to one ISO date, or three where a page has three. */
  @Nullable Object date(String name) {
    var typed = get(name);
    return typed == null ? day(name) : DateText.iso(typed);
  }

  /** Three boxes to one ISO date; an incomplete one is handed on as typed. */
  @Nullable Object day(String name) {
    var day = get(name + ".day");
    var month = month(name);
    if (day == null && month == null) return null;
    return (month == null ? "-" : month) + "-" + DateText.two(day);
  }

  /** Two boxes to one ISO month. */
  @Nullable Object month(String name) {
    var year = get(name + ".year");
    var month = get(name + ".month");
    return year == null && month == null
        ? null
        : (year == null ? "" : year) + "-" + DateText.month(month);
  }

  static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) into.put(name, value);
  }

  /** Whether the page that was posted asked the question at all. */
  public boolean asks(String key) {
    return values.containsKey(key + ".version");
  }

  public boolean anyStartsWith(String prefix) {
    return values.entrySet().stream()
        .anyMatch(
            e ->
                e.getKey().startsWith(prefix)
                    && e.getValue().stream().anyMatch(v -> !BlankText.is(v)));
  }

  /** A form that does not say who typed it is taken for that person's. */
  public boolean typedBy(long person) {
    var said = get("person");
    return said == null || said.equals(Long.toString(person));
  }

  /** Whether the last row that the page had, of evidence or of a list, is in use. */
  public boolean full(String key) {
    return lastInUse(key + ".evidence.", ".text") || lastInUse(key + ".value.", ".row");
  }

  private boolean lastInUse(String before, String after) {
    var last = -1;
    while (values.containsKey(before + (last + 1) + after)) last++;
    var row = before + last + ".";
    return values.entrySet().stream()
        .filter(e -> e.getKey().startsWith(row) && !e.getKey().equals(row + "row"))
        .anyMatch(e -> e.getValue().stream().anyMatch(v -> !BlankText.is(v)));
  }

  public Fields with(Fields more) {
    var both = new LinkedHashMap<>(values);
    both.putAll(more.values());
    return new Fields(both);
  }

  /** Collects boxes while an answer is spread over them. */
  public static final class Writing {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public void put(String name, @Nullable Object value) {
      if (value != null) values.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString());
    }

    void date(String name, @Nullable LocalDate date) {
      if (date != null) put(name, AnswerWords.day(date));
    }

    void day(String name, @Nullable LocalDate date) {
      if (date == null) return;
      put(name + ".day", date.getDayOfMonth());
      month(name, YearMonth.from(date));
    }

    void month(String name, YearMonth month) {
      put(name + ".month", month.getMonthValue());
      put(name + ".year", month.getYear());
    }

    public Fields done() {
      return new Fields(values);
    }
  }
}
