package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Pictures and tables under headings.
 *
 * @param words what is said first
 */
public record TablesPage(PageHead head, List<String> words, List<Part> parts) {

  /**
   * @param words what it shows, or why there is nothing to show
   * @param picture with its table behind it; null without one
   * @param table null without one
   */
  public record Part(
      String heading,
      List<String> words,
      @Nullable Picture picture,
      @Nullable Table table,
      List<PageHead.Link> links) {

    static Part words(String heading, String words) {
      return new Part(heading, List.of(words), null, null, List.of());
    }

    static Part picture(String heading, Picture picture, String... words) {
      return new Part(heading, List.of(words), picture, null, List.of());
    }

    static Part table(String heading, Table table, String... words) {
      return new Part(heading, List.of(words), null, table, List.of());
    }

    Part linking(String text, String href) {
      return new Part(
          heading, words, picture, table, List.of(new PageHead.Link(text, href, false)));
    }
  }
}
