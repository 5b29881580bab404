package org.assay.collection.questionform;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;

/** What is wrong with an answer in the words of its page: what to do, and in which box. */
final class FaultWords {
  /** Faults about the form of a value, which the boxes of its kind explain. */
  private static final Set<String> FORM =
      Set.of("answer/type", "answer/option", "answer/declaration", "answer/rows");

  /** By the end of the box's name. */
  private static final Map<String, String> DETAILS =
      Map.of(
          ".action.due", "Enter when it will be done, for example 31 January 2027",
          ".action.what", "Enter what you will do about it",
          ".action.lead", "Enter who leads it",
          ".action", "Enter what you will do about it, who leads it and when it will be done",
          ".reason", "Enter why it does not apply",
          ".date", "Enter the date, for example 27 March 2026",
          ".kind", "Select what kind of evidence it is",
          ".level", "Select which level fits best",
          ".sources", "Select how you know");

  /** As checks begin what they say to programs as well. */
  private static final String GIVE = "give ";

  /** How long a bound is as 2026-09, which the check says in words of its own. */
  private static final int MONTH = 7;

  private FaultWords() {}

  /**
   * @param box that the fault is about
   */
  static String of(Question question, Finding finding, String box, Fields typed) {
    var at = question.key() + ".value";
    var boxes = ValueBoxes.of(question.type());
    var inValue = box.equals(at) || box.startsWith(at + ".");
    var code = finding.code();
    if (inValue && FORM.contains(code)) return boxes.fault(typed, at, box.substring(at.length()));
    if (inValue && code.equals("answer/required")) return required(finding, boxes);
    if (code.equals("answer/date")) return bounds(finding, question);
    if (code.equals("answer/max")
        && question.type() instanceof ItemType.PercentItem
        && inValue
        && !box.equals(at)) {
      return "Enter a number that is not more than “out of how many”";
    }
    return FORM.contains(code) || Set.of("answer/action", "answer/reason").contains(code)
        ? detail(finding, box, question)
        : plain(finding, question);
  }

  /** With the number of its question, for a list of faults. */
  static String listed(Question question, String sentence) {
    return question.ref().isEmpty() ? sentence : question.ref() + ": " + sentence;
  }

  private static String required(Finding finding, ValueBoxes boxes) {
    var open = finding.message().indexOf("still open: ");
    return open < 0
        ? boxes.asks()
        : "Select an answer for " + finding.message().substring(open + "still open: ".length());
  }

  private static String bounds(Finding finding, Question question) {
    var least = finding.args().get("notBefore");
    var most = finding.args().get("notAfter");
    if (String.valueOf(least == null ? most : least).length() == MONTH) {
      return plain(finding, question);
    }
    return least != null
        ? "Enter a date on or after " + day(least)
        : most != null ? "Enter a date on or before " + day(most) : plain(finding, question);
  }

  private static String day(Object iso) {
    return AnswerWords.day(LocalDate.parse(iso.toString()));
  }

  private static String detail(Finding finding, String box, Question question) {
    return DETAILS.entrySet().stream()
        .filter(it -> box.endsWith(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> plain(finding, question));
  }

  /** The check's own words, as a sentence that begins with the verb of the box. */
  private static String plain(Finding finding, Question question) {
    var message = finding.message();
    var named = question.ref() + ": ";
    if (!question.ref().isEmpty() && message.startsWith(named))
      message = message.substring(named.length());
    if (message.startsWith(GIVE)) {
      var asks = ValueBoxes.of(question.type()).asks();
      return asks.substring(0, asks.indexOf(' ') + 1) + message.substring(GIVE.length());
    }
    return message.isEmpty()
        ? message
        : Character.toUpperCase(message.charAt(0)) + message.substring(1);
  }
}
