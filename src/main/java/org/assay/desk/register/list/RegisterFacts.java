package org.assay.desk.register.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a list, or the register, says of one organisation. A field that is not there is not spoken
 * of, and stays as it is; an empty one is said to be none.
 */
public final class RegisterFacts {
  private final EnumMap<RegisterField, String> values;

  private RegisterFacts(EnumMap<RegisterField, String> values) {
    this.values = values;
  }

  public static RegisterFacts none() {
    return new RegisterFacts(new EnumMap<>(RegisterField.class));
  }

  /** As they were stored; a field that is no longer known is left out. */
  public static RegisterFacts of(Map<String, String> stored) {
    var facts = none();
    stored.forEach(
        (code, value) -> {
          var field = RegisterField.of(code);
          if (field != null) facts.values.put(field, value);
        });
    return facts;
  }

  public Map<String, String> stored() {
    var all = new TreeMap<String, String>();
    values.forEach((field, value) -> all.put(field.code(), value));
    return all;
  }

  public RegisterFacts put(RegisterField field, @Nullable String value) {
    values.put(field, value == null ? "" : value.strip());
    return this;
  }

  public RegisterFacts put(RegisterField field, boolean value) {
    return put(field, Boolean.toString(value));
  }

  public RegisterFacts put(RegisterField field, @Nullable LocalDate day) {
    return put(field, day == null ? "" : day.toString());
  }

  /** Speaks of the field only when the list holds something for it. */
  RegisterFacts putIfSaid(RegisterField field, String value) {
    return value.isBlank() ? this : put(field, value);
  }

  public RegisterFacts without(RegisterField field) {
    values.remove(field);
    return this;
  }

  public boolean has(RegisterField field) {
    return values.containsKey(field);
  }

  /** Empty when nothing is said. */
  public String get(RegisterField field) {
    return values.getOrDefault(field, "");
  }

  @Nullable
  public String orNull(RegisterField field) {
    var value = get(field);
    return value.isEmpty() ? null : value;
  }

  @Nullable
  public LocalDate day(RegisterField field) {
    var value = orNull(field);
    return value == null ? null : LocalDate.parse(value);
  }

  @Nullable
  public Integer number(RegisterField field) {
    var value = get(field);
    return value.matches("\\d{1,7}") ? Integer.valueOf(value) : null;
  }

  public boolean is(RegisterField field) {
    return get(field).equals("true");
  }

  /** These, and where they say nothing, the others. */
  public RegisterFacts over(RegisterFacts others) {
    var all = new EnumMap<>(others.values);
    all.putAll(values);
    return new RegisterFacts(all);
  }

  /** For each field that says something else than before: from what to what. */
  public List<String> differences(RegisterFacts before) {
    var all = new ArrayList<String>();
    values.forEach(
        (field, value) -> {
          var old = before.get(field);
          if (!value.equals(old) && told(field)) {
            all.add(field.label() + ": " + field.words(old) + " → " + field.words(value));
          }
        });
    return all;
  }

  /** Codes whose words stand in another field, and what the register does not keep. */
  private static boolean told(RegisterField field) {
    return field != RegisterField.GROUP
        && field != RegisterField.GROUP_KIND
        && field != RegisterField.OTHER_DISTRICT;
  }
}
