package org.assay.engine.answering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** An answer as a reader would say it, for pages, reports and histories. */
public final class AnswerWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private AnswerWords() {}

  /** The value alone, on lines of its own where it has several; empty when nothing was given. */
  public static String of(Question question, Answer answer) {
    if (question.type() instanceof ItemType.ImpactItem) return impact(answer.impact());
    var value = answer.value();
    if (value == null) return "";
    var said = new ArrayList<String>();
    said.add(of(question.type(), value));
    said.addAll(BesideWords.lines(question, answer));
    return lines(said);
  }

  /**
   * What is given in a question of which not everything is in place: of a list to tick, how much of
   * it is ticked, and what is not.
   */
  public static String open(Question question, Answer answer) {
    if (!(question.type() instanceof ItemType.TallyItem tally)
        || !(answer.value() instanceof Value.Choices(var ticked))
        || ticked.isEmpty()) {
      return of(question, answer);
    }
    var all = tally.groups().stream().flatMap(group -> group.statements().stream()).toList();
    var not = all.stream().filter(it -> !ticked.contains(it.key())).map(ItemType.Row::text);
    return "%d of %d ticked. Not ticked: %s"
        .formatted(
            ticked.stream().distinct().count(), all.size(), not.collect(Collectors.joining("; ")));
  }

  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** For instance "March 2026". */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  private static String of(ItemType type, Value value) {
    return switch (value) {
      case Value.Choice(var code) -> label(type.options(), code);
      case Value.Choices(var codes) ->
          codes.isEmpty() && type instanceof ItemType.TallyItem
              ? "None ticked"
              : lines(codes.stream().map(c -> chosen(type, c)).toList());
      case Value.Flag(var yes) ->
          type instanceof ItemType.DeclarationItem
              ? (yes ? "Declared" : "Not declared")
              : yesNo(yes);
      case Value.Words(var text) -> text;
      case Value.Amount(var number) -> number.toPlainString();
      case Value.Share(var numerator, var denominator) ->
          numerator.toPlainString() + " of " + denominator.toPlainString();
      case Value.Day(var date) -> day(date);
      case Value.Month(var month) -> month(month);
      case Value.Grid(var rows) -> grid(type, rows);
      case Value.Parts(var total, var parts) ->
          parts(type, parts) + (total == null ? "" : "\nTotal: " + total.toPlainString());
      case Value.Rows(var rows) -> lines(rows.stream().map(row -> row(type, row)).toList());
      case Value.Files(var ids) -> lines(ids);
    };
  }

  private static String label(List<Option> options, String code) {
    return options.stream()
        .filter(o -> o.code().equals(code))
        .map(Option::label)
        .findFirst()
        .orElse(code);
  }

  private static String chosen(ItemType type, String code) {
    if (!(type instanceof ItemType.TallyItem tally)) return label(type.options(), code);
    return tally.groups().stream()
        .flatMap(g -> g.statements().stream())
        .filter(s -> s.key().equals(code))
        .map(ItemType.Row::text)
        .findFirst()
        .orElse(code);
  }

  private static String grid(ItemType type, Map<String, String> answers) {
    if (!(type instanceof ItemType.GridItem grid)) return "";
    return lines(
        grid.rows().stream()
            .filter(r -> answers.containsKey(r.key()))
            .map(r -> r.text() + ": " + label(grid.options(), answers.getOrDefault(r.key(), "")))
            .toList());
  }

  private static String parts(ItemType type, Map<String, java.math.BigDecimal> counts) {
    if (!(type instanceof ItemType.BreakdownItem breakdown)) return "";
    return lines(
        breakdown.parts().stream()
            .filter(p -> counts.containsKey(p.key()))
            .map(
                p ->
                    p.text()
                        + ": "
                        + counts.getOrDefault(p.key(), java.math.BigDecimal.ZERO).toPlainString())
            .toList());
  }

  private static String row(ItemType type, Map<String, Object> cells) {
    if (!(type instanceof ItemType.ListItem list)) return "";
    return list.columns().stream()
        .filter(c -> cells.containsKey(c.key()))
        .map(c -> c.label() + ": " + cell(c, cells.get(c.key())))
        .collect(Collectors.joining("; "));
  }

  private static String cell(ItemType.Column column, @Nullable Object value) {
    return switch (column.type()) {
      case "date" -> day(LocalDate.parse(String.valueOf(value)));
      case "month" -> month(YearMonth.parse(String.valueOf(value)));
      case "yesNo" -> yesNo(Boolean.TRUE.equals(value));
      case "single" -> label(column.options(), String.valueOf(value));
      default -> String.valueOf(value);
    };
  }

  private static String impact(Answer.@Nullable ImpactClaim claim) {
    if (claim == null) return "";
    var lines = new ArrayList<String>();
    if (claim.claim() != null) lines.add(claim.claim());
    if (claim.who() != null) lines.add("Who benefited: " + claim.who());
    if (!claim.sources().isEmpty())
      lines.add("Known from: " + String.join(", ", claim.sources()).replace('-', ' '));
    if (claim.level() != null) lines.add("Level " + claim.level() + " of 4");
    return lines(lines);
  }

  private static String yesNo(boolean yes) {
    return yes ? "Yes" : "No";
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
