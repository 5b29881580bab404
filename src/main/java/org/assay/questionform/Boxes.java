package org.assay.questionform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.answering.Finding;
import org.assay.platform.govuk.ErrorLink;
import org.assay.questionset.Edition;
import org.assay.questionset.Question;

/** Finds for each fault the box that it is about. */
public final class Boxes {
  private static final String ANSWERS = "/answers/";

  private Boxes() {}

  /** Messages by box; where one has several, the first. */
  public static Map<String, String> errors(List<Finding> findings) {
    var errors = new HashMap<String, String>();
    for (var finding : findings) errors.putIfAbsent(box(finding), finding.message());
    return errors;
  }

  /**
   * @param page of the fault's standard, or empty for the same page
   */
  public static List<ErrorLink> links(
      List<Finding> findings, Edition edition, java.util.function.Function<String, String> page) {
    var links = new ArrayList<ErrorLink>();
    for (var finding : findings) {
      var question = finding.question() == null ? null : edition.question(finding.question());
      links.add(
          question == null
              ? new ErrorLink(finding.message(), null)
              : new ErrorLink(
                  finding.message(),
                  page.apply(question.key()) + "#" + target(question, box(finding))));
    }
    return links;
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

  /** The id of the first thing that can be focused. */
  private static String target(Question question, String box) {
    var id = box.replace('.', '-');
    if (id.endsWith("-date") || id.endsWith("-due")) return id + "-day";
    var rest = box.substring(Math.min(box.length(), question.key().length()));
    if (rest.equals(".value")) return id + ValueBoxes.of(question.type()).first();
    if (rest.equals(".impact")) return question.key() + "-claim";
    if (rest.equals(".action")) return id + "-what";
    if (rest.equals(".evidence")) return id + "-0-text";
    return id;
  }
}
