package org.assay.reporting.paper;

/**
 * What is below one heading, or part of it.
 *
 * @param heading empty where it goes on
 * @param level of the heading, 2 or 3; 1 is the title of the report
 * @param lead what is said before the content; empty for nothing
 */
public record Part(String heading, int level, String lead, Content content) {

  public static Part of(Content content) {
    return new Part("", 2, "", content);
  }

  public Part under(String name) {
    return new Part(name, 2, lead, content);
  }

  /** Under a heading of the third level. */
  public Part below(String name) {
    return new Part(name, 3, lead, content);
  }

  public Part saying(String words) {
    return new Part(heading, level, words, content);
  }
}
