package org.assay.assurance.caseaudit.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of the child of a case: a band of each, and never more. */
public enum Characteristic {
  AGE(
      "age",
      "Age",
      "unborn",
      "Unborn",
      "under-1",
      "Under 1",
      "1-4",
      "1 to 4",
      "5-9",
      "5 to 9",
      "10-15",
      "10 to 15",
      "16-17",
      "16 or 17"),
  PLAN(
      "plan",
      "Plan at the audit date",
      "early-help",
      "Early help",
      "child-in-need",
      "Child in need",
      "child-protection",
      "Child protection",
      "looked-after",
      "Looked after",
      "none",
      "No plan"),
  SEX("sex", "Sex", "girl", "Girl", "boy", "Boy", "not-said", "Not on file"),
  ETHNICITY(
      "ethnicity",
      "Ethnic group",
      "asian",
      "Asian or Asian British",
      "black",
      "Black, Black British, Caribbean or African",
      "mixed",
      "Mixed or multiple ethnic groups",
      "white",
      "White",
      "other",
      "Other ethnic group",
      "not-said",
      "Not on file"),
  DISABILITY("disability", "Disability", "yes", "Yes", "no", "No", "not-said", "Not on file");

  private final String box;
  private final String label;
  private final Map<String, String> bands = new LinkedHashMap<>();

  /**
   * @param pairs code and label of each band
   */
  Characteristic(String box, String label, String... pairs) {
    this.box = box;
    this.label = label;
    for (int i = 0; i < pairs.length; i += 2) bands.put(pairs[i], pairs[i + 1]);
  }

  public String box() {
    return box;
  }

  public String label() {
    return label;
  }

  /** Labels by code, in order. */
  public Map<String, String> bands() {
    return bands;
  }

  public boolean has(String code) {
    return bands.containsKey(code);
  }

  /** In words; null when it was not said yet. */
  public @Nullable String words(@Nullable String code) {
    return code == null ? null : Objects.requireNonNullElse(bands.get(code), code);
  }
}
