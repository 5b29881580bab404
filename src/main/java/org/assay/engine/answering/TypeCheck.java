package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Row;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Pointers;
import org.assay.engine.questionset.Question;

/**
 * Whether a value is of the kind that its question takes, and names only what the question offers.
 */
public final class TypeCheck {
  public static final int LONGEST_TEXT = AnswerLimits.LONGEST_TEXT;
  public static final int LONGEST_LINE = 500;
  static final int LONGEST_LINK = 2_000;
  public static final int MOST_DIGITS = 15;

  private final Findings findings;

  public TypeCheck(Findings findings) {
    this.findings = findings;
  }

  /** Finds nothing when all is well. */
  public void value(Question question, Value value) {
    switch (question.type()) {
      case ItemType.ScaleItem scale when value instanceof Value.Choice(var code) ->
          option(question, "/value", code, scale.options());
      case ItemType.SingleItem single when value instanceof Value.Choice(var code) ->
          option(question, "/value", code, single.options());
      case ItemType.MultipleItem multiple when value instanceof Value.Choices(var codes) ->
          options(question, codes, multiple.options());
      case ItemType.TallyItem tally when value instanceof Value.Choices(var ticked) ->
          ticks(question, ticked, tally);
      case ItemType.GridItem grid when value instanceof Value.Grid(var rows) ->
          grid(question, rows, grid);
      case ItemType.YesNoItem yesNo when value instanceof Value.Flag -> {}
      case ItemType.DeclarationItem declaration when value instanceof Value.Flag -> {}
      case PlainItem plain -> plain(question, plain, value);
      case ItemType.PercentItem percent when value instanceof Value.Share(var part, var whole) -> {
        digits(question, "/value/numerator", part);
        digits(question, "/value/denominator", whole);
      }
      case ItemType.BreakdownItem breakdown when value instanceof Value.Parts parts ->
          parts(question, parts, breakdown);
      case ItemType.ListItem list when value instanceof Value.Rows(var rows) ->
          new CellCheck(findings, question).rows(rows, list);
      case ItemType.AttachmentItem attachment when value instanceof Value.Files(var ids) -> {
        for (int i = 0; i < ids.size(); i++) {
          length(question, "/value/" + i, ids.get(i), LONGEST_LINE);
        }
      }
      default -> findings.error("answer/type", question, "/value", expected(question.type()));
    }
  }

  private void plain(Question question, PlainItem plain, Value value) {
    switch (value) {
      case Value.Words(var words) when plain.kind() == PlainKind.WORDS ->
          length(question, "/value", words);
      case Value.Amount(var number) when plain.whole() -> count(question, "/value", number);
      case Value.Amount(var number) when plain.kind() == PlainKind.NUMBER ->
          digits(question, "/value", number);
      case Value.Day _ when plain.kind() == PlainKind.DAY -> {}
      case Value.Month _ when plain.kind() == PlainKind.MONTH -> {}
      default -> findings.error("answer/type", question, "/value", plain.expected());
    }
  }

  private void option(Question question, String below, String code, List<Option> options) {
    if (Options.find(options, code) == null) {
      findings.notListed("answer/option", question, below, code, keys(options, Option::code));
    }
  }

  private void options(Question question, List<String> codes, List<Option> options) {
    for (int i = 0; i < codes.size(); i++) {
      option(question, "/value/" + i, codes.get(i), options);
    }
  }

  private void ticks(Question question, List<String> ticked, ItemType.TallyItem tally) {
    for (int i = 0; i < ticked.size(); i++) {
      if (!tally.has(ticked.get(i))) {
        var known = tally.groups().stream().flatMap(g -> g.statements().stream()).toList();
        findings.notListed(
            "answer/option", question, "/value/" + i, ticked.get(i), keys(known, Row::key));
      }
    }
  }

  private void grid(Question question, Map<String, String> rows, ItemType.GridItem grid) {
    for (var row : rows.entrySet()) {
      if (!Row.in(grid.rows(), row.getKey())) {
        unknownRow(question, "/value", row.getKey(), grid.rows());
      } else if (Options.find(grid.options(), row.getValue()) == null) {
        option(question, Pointers.below("/value", row.getKey()), row.getValue(), grid.options());
      }
    }
  }

  private void unknownRow(Question question, String below, String key, List<Row> rows) {
    var at = Pointers.below(below, key);
    findings.notListed("answer/option", question, at, key, keys(rows, Row::key));
  }

  private void parts(Question question, Value.Parts value, ItemType.BreakdownItem breakdown) {
    if (value.total() != null) {
      count(question, "/value/total", value.total());
    }
    for (var part : value.parts().entrySet()) {
      if (!Row.in(breakdown.parts(), part.getKey())) {
        unknownRow(question, "/value/parts", part.getKey(), breakdown.parts());
      } else if (!isCount(part.getValue())) {
        count(question, Pointers.below("/value/parts", part.getKey()), part.getValue());
      }
    }
  }

  private void count(Question question, String below, BigDecimal number) {
    if (!isCount(number)) {
      findings.error("answer/type", question, below, "give a whole number, 0 or more.");
    }
  }

  /**
   * What a share is of, people above all, has no halves. Not asked when what was stored is read.
   */
  void wholes(Question question, Value.Share share) {
    whole(question, "/value/numerator", share.numerator());
    whole(question, "/value/denominator", share.denominator());
  }

  private void whole(Question question, String below, BigDecimal number) {
    if (isShort(number) && number.stripTrailingZeros().scale() > 0) {
      findings.error("answer/type", question, below, "give a whole number, 0 or more.");
    }
  }

  /** Whole, not negative, and of a length that can be kept exactly. */
  static boolean isCount(BigDecimal number) {
    return number.signum() >= 0
        && isShort(number)
        && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
  }

  static boolean isShort(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
  }

  private void digits(Question question, String below, BigDecimal number) {
    if (!isShort(number)) {
      findings.error(
          "answer/type", question, below, "give a number of at most " + MOST_DIGITS + " digits.");
    }
  }

  void length(Question question, String below, String text) {
    length(question, below, text, LONGEST_TEXT);
  }

  void length(Question question, String below, String text, int longest) {
    if (text.length() <= longest) {
      return; // as mostly, without a look at the ends of lines
    }
    // A browser sends two characters for the end of a line, of which its writer typed one.
    int length = text.replace("\r\n", "\n").length();
    if (length > longest) {
      var message = "shorten this to %,d characters; it has %,d.".formatted(longest, length);
      findings.error("answer/words", question, below, message, Map.of("maxLength", longest));
    }
  }

  private static <T> Collection<String> keys(List<T> list, Function<T, String> key) {
    return list.stream().map(key).toList();
  }

  /** What to give, for somebody who gave something else. */
  public static String expected(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale ->
          "choose one of: " + String.join(", ", keys(scale.options(), Option::code)) + ".";
      case ItemType.SingleItem single ->
          "choose one of: " + String.join(", ", keys(single.options(), Option::code)) + ".";
      case ItemType.MultipleItem multiple -> "give a list of options.";
      case ItemType.TallyItem tally -> "give the list of the statements that are true.";
      case ItemType.GridItem grid -> "give an option for each row, by the key of the row.";
      case ItemType.YesNoItem yesNo -> "answer yes or no.";
      case ItemType.DeclarationItem declaration -> "answer true to declare it.";
      case PlainItem plain -> plain.expected();
      case ItemType.PercentItem percent -> "give a numerator and a denominator.";
      case ItemType.BreakdownItem breakdown ->
          "give a number for each part, by the key of the part.";
      case ItemType.ListItem list -> "give a list of rows, each with its columns by key.";
      case ItemType.AttachmentItem attachment -> "give a list of files.";
      case ItemType.ImpactItem impact ->
          "give the claim, who benefited, the sources and the level as “impact”.";
      case ItemType.InfoItem info -> "this is text to read and takes no answer.";
    };
  }
}
