package org.assay.reporting.paper;

/**
 * One short story of a difference made, in which nobody can be recognised.
 *
 * @param standing how far it is known
 */
public record Story(String title, String story, String standing) {

  public String inWords() {
    return story + " (" + standing + ")";
  }
}
