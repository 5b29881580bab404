package org.assay.engine.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.engine.lint.LintContext.PlacedQuestion;
import org.assay.engine.questionset.ItemType;
import org.jspecify.annotations.Nullable;

/** An “or” where each of two things ought to be so: a yes says that one is so, and not which. */
final class HiddenOr {
  private static final String DONE =
      "(?:recorded|reported|reviewed|checked|monitored|tested|trained|shared|followed|read|known"
          + "|understood|used|kept|written|published|updated|approved|signed|discussed|challenged"
          + "|agreed|audited|supervised|briefed|informed)";
  private static final String DO =
      "(?:record|report|review|check|monitor|test|train|share|follow|read|know|understand|use|keep"
          + "|write|publish|update|approve|sign|discuss|challenge|refer|audit|supervise|brief"
          + "|inform|attend|visit)";
  private static final String MANY = "(?:[\\p{L}’'-]+s|staff|children|people)";

  /** No “to”, “who” or “when” in between, after which an or gives examples. */
  private static final String STRAIGHT =
      "(?:(?!\\b(?:to|who|that|which|when|if|because|where)\\b)[^?,])*?";

  private static final List<Pattern> HIDING =
      List.of(
          // Do staff record or report concerns?
          pattern(
              "^(?:do|does|can|will)\\b"
                  + STRAIGHT
                  + "\\b"
                  + DO
                  + "\\b"
                  + STRAIGHT
                  + "\\bor (?:\\p{L}+ly )?"
                  + DO
                  + "\\b"),
          // Is the policy reviewed or approved each year?
          pattern(
              "\\b(?:is|are|has been|have been)\\b"
                  + STRAIGHT
                  + "\\b"
                  + DONE
                  + "\\b"
                  + STRAIGHT
                  + "\\bor (?:\\p{L}+ly )?"
                  + DONE
                  + "\\b"),
          // Do volunteers or agency staff have induction?
          pattern(
              "^(?:do|does|are|is|have|has|can|will) (?:(?!an?\\b)[\\p{L}’'-]+ ){0,2}?"
                  + "(?:"
                  + MANY
                  + "|faith) or (?:[\\p{L}’'-]+ ){0,2}?"
                  + MANY
                  + "\\b"),
          // Do your steps cover agency staff, volunteers or contractors?
          pattern(
              "\\b(?:covers?|includes?|have|has|meets?|follows?) (?:[\\p{L}’'-]+"
                  + " ){0,6}[\\p{L}’'-]+, (?:(?!to\\b)[\\p{L}’'-]+ ){1,3}or\\b"));

  private HiddenOr() {}

  static Stream<LintFinding> hidden(LintContext subject) {
    return subject.questions().stream().filter(HiddenOr::asks).flatMap(HiddenOr::hidden);
  }

  private static Stream<LintFinding> hidden(PlacedQuestion q) {
    var where = where(q.question().text());
    return where == null
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                q.pointer() + "/text",
                "“or” may hide a second question: a yes does not tell which of the two is so.",
                "Ask about each in a question of its own, or say that one of them is enough.",
                where));
  }

  /** The words that hide it; null when none do. */
  static @Nullable String where(String text) {
    return Readability.firstMatch(text, HIDING);
  }

  /** What is told in words, counted or read may name several things. */
  private static boolean asks(PlacedQuestion q) {
    return switch (q.question().type()) {
      case ItemType.ScaleItem _, ItemType.YesNoItem _, ItemType.SingleItem _ -> true;
      default -> false;
    };
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
