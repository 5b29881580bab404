package org.assay.reporting.pdf;

import java.util.List;
import java.util.Map;

/**
 * What stands before the reports of a document.
 *
 * @param links a line of the first part or the second, word for word, and where it leads
 */
public record FrontMatter(List<BoundReport> parts, Map<String, HeadingPlaces.Place> links) {

  /** Makes it once it is known on which pages the reports stand. */
  public interface Maker {
    FrontMatter of(HeadingPlaces places);
  }

  static final Map<String, HeadingPlaces.Place> NO_LINKS = Map.of();
}
