package org.assay.reporting;

/**
 * A short, anonymous story of a difference made.
 *
 * @param level as a claim of impact is rated, in words
 * @param source where it is known from
 */
public record Vignette(String title, String story, String standard, String level, String source) {

  public String standing() {
    return standard + " · " + level + " · " + source;
  }
}
