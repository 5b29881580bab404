package org.assay.learning.actions;

/**
 * The gap in words, copied when the action is raised, since it is shown long after.
 *
 * @param source for instance the title of the cycle
 * @param standardKey stable within the question set
 * @param standard with its printed number
 * @param question with its printed number
 */
public record ActionOrigin(String source, String standardKey, String standard, String question) {
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_QUESTION = 2000;

  public ActionOrigin {
    source = cut(source, LONGEST_SOURCE);
    standard = cut(standard, LONGEST_SOURCE);
    question = cut(question, LONGEST_QUESTION);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
