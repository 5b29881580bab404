package org.assay.engine.lint;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.PlainItem;

/** Days and months of what has happened, by the words that ask for them, with no last day. */
final class PastDates {
  private static final Pattern PAST =
      Pattern.compile("\\b(did|was|were|had|last|latest)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern AHEAD =
      Pattern.compile("\\b(will|next|due|plan|planned)\\b", Pattern.CASE_INSENSITIVE);

  private PastDates() {}

  static Stream<LintFinding> unbounded(LintContext subject) {
    return subject.questions().stream().flatMap(PastDates::unbounded);
  }

  private static Stream<LintFinding> unbounded(PlacedQuestion q) {
    return switch (q.question().type()) {
      case PlainItem it when it.notAfter() == null && ofDates(it) ->
          found(q.pointer(), q.question().text());
      case ItemType.ListItem it ->
          IntStream.range(0, it.columns().size())
              .filter(i -> unbounded(it.columns().get(i)))
              .boxed()
              .flatMap(i -> found(q.pointer() + "/columns/" + i, it.columns().get(i).label()));
      default -> Stream.empty();
    };
  }

  private static boolean ofDates(PlainItem item) {
    return switch (item.kind()) {
      case DAY, MONTH -> true;
      case WORDS, NUMBER -> false;
    };
  }

  private static boolean unbounded(Column column) {
    return column.notAfter() == null
        && (column.type().equals("date") || column.type().equals("month"));
  }

  private static Stream<LintFinding> found(String pointer, String words) {
    return PAST.matcher(words).find() && !AHEAD.matcher(words).find()
        ? Stream.of(
            new LintFinding(
                pointer,
                "“" + words + "” asks about what has happened, and a day to come is taken.",
                "Add \"notAfter\": \"today\"."))
        : Stream.empty();
  }
}
