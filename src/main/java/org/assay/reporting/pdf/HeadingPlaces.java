package org.assay.reporting.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;

/** Where the headings of several reports stand once they are one document. */
public final class HeadingPlaces {
  private final Map<String, Map<String, Place>> byReport = new HashMap<>();

  /**
   * A place in the document.
   *
   * @param page from 0
   * @param top in points from the top of the page
   */
  public record Place(int page, double top) {

    /** As it is printed at the foot of the page. */
    public int number() {
      return page + 1;
    }
  }

  /**
   * @param before how many pages stand before the first
   */
  static HeadingPlaces of(List<PrintedReport> reports, int before) {
    var places = new HeadingPlaces();
    int page = before;
    for (var report : reports) {
      var headings = new HashMap<String, Place>();
      headings.put("", new Place(page, 0));
      for (var filled : report.print().getPages()) {
        headings(filled.getElements(), page++, 0, headings);
      }
      places.byReport.put(report.bookmark(), headings);
    }
    return places;
  }

  /** Where a report begins; empty when the document does not have it. */
  public Optional<Place> start(String bookmark) {
    return find(bookmark, "");
  }

  /** Where a heading stands for the first time. */
  public Optional<Place> find(String bookmark, String heading) {
    return Optional.ofNullable(byReport.getOrDefault(bookmark, Map.of()).get(heading));
  }

  private static void headings(
      List<JRPrintElement> elements, int page, double top, Map<String, Place> found) {
    for (var element : elements) {
      var y = top + element.getY();
      if (element instanceof JRPrintFrame frame) {
        headings(frame.getElements(), page, y + frame.getLineBox().getTopPadding(), found);
      }
      if (element instanceof JRPrintText text && isHeading(text)) {
        found.putIfAbsent(text.getFullText(), new Place(page, y));
      }
    }
  }

  private static boolean isHeading(JRPrintText text) {
    return StructureRole.ofStyle(text.getStyle() == null ? null : text.getStyle().getName())
        .heading();
  }
}
