package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import org.assay.engine.answering.AnswerLimits;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** What stands beside a question to help answer it, and what is answered so far. */
public final class Guidance {
  private final Answering answering;

  public Guidance(Answering answering) {
    this.answering = answering;
  }

  public String of(Question question) {
    var lines = new ArrayList<String>();
    if (!answering.visible(question.key())) {
      lines.add(
          answering.hiddenBecause(question.key()) + " Answer this only if you change that answer.");
    }
    add(lines, "", question.hint());
    add(lines, "How to answer: ", how(question.type()));
    var limits = AnswerLimits.of(question);
    if (limits != null) lines.add(limits + ".");
    OptionDemands.of(question).forEach(demand -> add(lines, "", demand));
    add(lines, "Why it matters: ", question.why());
    add(lines, "", question.guidance());
    question.probes().forEach(probe -> add(lines, "Ask yourselves: ", probe));
    add(lines, "For example: ", question.example());
    return String.join("\n", lines);
  }

  String now(Question question) {
    var answer = answering.answer(question.key());
    if (answer.value() instanceof Value.Files(var files)) {
      return files.size() == 1 ? "1 file" : files.size() + " files";
    }
    var words = AnswerWords.of(question, answer);
    if (!words.isEmpty()) return words;
    return answering.state(question.key()) == AnswerState.UNKNOWN ? "Not known" : "";
  }

  static String force(Question question) {
    if (question.type() instanceof ItemType.InfoItem) return "";
    return switch (question.force()) {
      case MUST -> "Must";
      case SHOULD -> "Should";
      case LOCAL -> "Local";
    };
  }

  private static void add(ArrayList<String> lines, String before, @Nullable String text) {
    if (!BlankText.is(text)) lines.add(before + text);
  }

  private static @Nullable String how(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem _, ItemType.SingleItem _, ItemType.GridItem _ ->
          "choose from the list.";
      case ItemType.YesNoItem _ -> "choose Yes or No.";
      case ItemType.MultipleItem _ -> "choose Yes beside each that applies.";
      case ItemType.TallyItem _ -> "choose Yes beside each statement that is true of you.";
      case ItemType.DeclarationItem _ -> "choose “I declare this”.";
      case PlainItem it ->
          switch (it.kind()) {
            case WORDS -> "in words.";
            case NUMBER -> (it.whole() ? "a whole number" : "a number") + unit(it.unit());
            case DAY -> "a date, such as 27/03/2026.";
            case MONTH -> "a month, such as 03/2026.";
          };
      case ItemType.PercentItem _ -> "two numbers; the percentage follows from them.";
      case ItemType.BreakdownItem it ->
          "a whole number in each row"
              + (it.totalQuestion() == null ? ", adding up to the total." : ".");
      case ItemType.ListItem _ -> "a row for each.";
      case ItemType.AttachmentItem _ -> "add files online; they cannot travel in a workbook.";
      case ItemType.ImpactItem _ -> "in the rows below. This is never part of compliance.";
      case ItemType.InfoItem _ -> null;
    };
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "." : " (" + unit + ").";
  }
}
