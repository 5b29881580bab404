package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Finds for each fault the box that it is about. */
public final class Boxes {
  private static final String ANSWERS = "/answers/";
  private static final String PROFILE = "/profile/";

  private Boxes() {}

  /**
   * Messages by box; where one has several, the first.
   *
   * @param typed what the boxes held
   */
  public static Map<String, String> errors(List<Finding> findings, Edition edition, Fields typed) {
    var errors = new HashMap<String, String>();
    for (var finding : findings) {
      var question = question(finding, edition);
      if (question == null) {
        errors.putIfAbsent(box(finding), finding.message());
      } else {
        var box = box(question, finding, typed);
        errors.putIfAbsent(box, FaultWords.of(question, finding, box, typed));
      }
    }
    return errors;
  }

  /**
   * @param typed what the boxes held; {@link Fields#NONE} for answers that are stored
   * @param page of the fault's standard, or empty for the same page
   */
  public static List<ErrorLink> links(
      List<Finding> findings, Edition edition, Fields typed, Function<String, String> page) {
    var links = new ArrayList<ErrorLink>();
    for (var finding : findings) {
      var question = question(finding, edition);
      links.add(
          question == null
              ? new ErrorLink(finding.message(), about(finding))
              : link(question, finding, typed, page.apply(question.key())));
    }
    return links;
  }

  private static ErrorLink link(Question question, Finding finding, Fields typed, String page) {
    var box = box(question, finding, typed);
    var words = FaultWords.of(question, finding, box, typed);
    return new ErrorLink(
        FaultWords.listed(question, words), page + "#" + target(question, box, typed));
  }

  private static @Nullable Question question(Finding finding, Edition edition) {
    return finding.question() == null ? null : edition.question(finding.question());
  }

  /** Text that was held back is a matter of the box that confirms it. */
  private static String box(Question question, Finding finding, Fields typed) {
    var key = question.key();
    if (HeldTexts.isHeld(finding)) {
      return key + "." + HeldText.TICK + "." + HeldTexts.field(finding);
    }
    var box = box(finding);
    return box.equals(key + ".value")
        ? box + ValueBoxes.of(question.type()).wrong(typed, box)
        : box;
  }

  /**
   * {@code /answers/KEY/action/due} is {@code KEY.action.due}; a value's inner names lose the word
   * for the collection.
   */
  static String box(Finding finding) {
    if (!finding.pointer().startsWith(ANSWERS)) return "";
    var parts = new ArrayList<>(List.of(finding.pointer().substring(ANSWERS.length()).split("/")));
    if (parts.size() > 2 && (parts.get(2).equals("parts") || parts.get(2).equals("rows")))
      parts.remove(2);
    if (parts.size() > 1 && parts.get(1).equals("impact") && parts.size() > 2) parts.remove(1);
    if (parts.size() > 1 && parts.get(1).equals("source")) parts.set(1, "sources");
    if (parts.size() == 1) parts.add("value");
    if (parts.size() > 3 && parts.get(1).equals("sources")) parts.subList(2, parts.size()).clear();
    return String.join(".", parts);
  }

  /**
   * Where a finding about the organisation is put right, the same from every page of a return; null
   * for any other.
   */
  private static @Nullable String about(Finding finding) {
    return finding.pointer().startsWith(PROFILE)
        ? "organisation#" + finding.pointer().substring(PROFILE.length())
        : null;
  }

  /** The id of the first thing that can be focused. */
  private static String target(Question question, String box, Fields typed) {
    var id = box.replace('.', '-');
    if (box.equals(question.key() + ".date")) return id + DateText.box(typed, box, true);
    var rest = box.substring(Math.min(box.length(), question.key().length()));
    if (rest.equals(".value")) return id + ValueBoxes.of(question.type()).first(typed, box);
    if (rest.equals(".impact")) return question.key() + "-claim";
    if (rest.equals(".action")) return id + "-what";
    if (rest.equals(".evidence")) return id + "-0-text";
    return id;
  }
}
