package org.assay.desk.leads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads leads out of the answers of a return. A list tells of leads when it has a column for the
 * month of training together with the role of each ({@code role}, {@code trained}), or with the
 * lead of each department ({@code lead-role}, {@code last-training}), as the shipped question sets
 * have them. A partnership's own sets are read the same way.
 */
final class LeadRows {
  private static final int LONGEST = 200;

  /** Questions of the shipped sets that ask whether there is cover when the lead is away. */
  private static final Set<String> COVER = Set.of("dsl-available", "lead-cover");

  private LeadRows() {}

  /** In the order of the answers; those that say nothing are left out. */
  static List<Lead> of(ReturnView view) {
    var leads = new ArrayList<Lead>();
    var cover = cover(view);
    for (var answer : view.answering().answers().entrySet()) {
      if (!view.answering().visible(answer.getKey())) continue;
      if (answer.getValue().value() instanceof Value.Rows(var rows)) {
        for (var row : rows) {
          var lead = lead(view, row, cover);
          if (lead != null) leads.add(lead);
        }
      }
    }
    return leads;
  }

  private static @Nullable String cover(ReturnView view) {
    for (var key : COVER) {
      var question = view.asking().edition().question(key);
      if (question != null
          && view.answering().visible(key)
          && view.answering().answer(key).value() instanceof Value.Choice(var code)) {
        return switch (code) {
          case "met" -> "Somebody can be reached when the lead is away";
          case "partly" -> "Somebody can be reached at most times";
          case "notMet", "not-met" -> "Nobody stands in yet";
          default -> null;
        };
      }
    }
    return null;
  }

  private static @Nullable Lead lead(
      ReturnView view, Map<String, Object> row, @Nullable String cover) {
    if (row.containsKey("role") && row.containsKey("trained")) {
      var role = role(text(row, "role"));
      return lead(
          view, "", role, null, text(row, "post"), null, null, cover, month(row, "trained"));
    }
    if (!row.containsKey("lead-role")) return null;
    var department = text(row, "department");
    return lead(
        view,
        department == null ? orEmpty(text(row, "service")) : department,
        LeadRole.LEAD,
        text(row, "lead-name"),
        text(row, "lead-role"),
        text(row, "work-email"),
        text(row, "deputy"),
        cover,
        month(row, "last-training"));
  }

  private static Lead lead(
      ReturnView view,
      String department,
      LeadRole role,
      @Nullable String name,
      @Nullable String post,
      @Nullable String email,
      @Nullable String deputy,
      @Nullable String cover,
      @Nullable LocalDate trained) {
    return new Lead(
        0,
        view.agencyReturn().organisationId(),
        "",
        department,
        role,
        name,
        post,
        email,
        null,
        deputy,
        role == LeadRole.LEAD ? cover : null,
        trained,
        true);
  }

  private static LeadRole role(@Nullable String code) {
    if ("deputy".equals(code)) return LeadRole.DEPUTY;
    return "governor".equals(code) ? LeadRole.GOVERNOR : LeadRole.LEAD;
  }

  private static @Nullable String text(Map<String, Object> row, String key) {
    var value = row.get(key);
    if (value == null) return null;
    var text = value.toString().strip();
    if (text.isEmpty()) return null;
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable LocalDate month(Map<String, Object> row, String key) {
    var text = text(row, key);
    if (text == null) return null;
    try {
      return YearMonth.parse(text).atDay(1);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
