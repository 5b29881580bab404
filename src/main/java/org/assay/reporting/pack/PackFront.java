package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.assay.reporting.dashboard.meeting.MeetingPoint.Kind;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.pdf.BoundReport;
import org.assay.reporting.pdf.FrontMatter;
import org.assay.reporting.pdf.HeadingPlaces;

/**
 * The first pages of a pack: what to be alerted to, advised of and assured about, then matters
 * arising and what the pack holds. Each line says on which page the figures behind it stand.
 *
 * @param none what stands where no point is left
 * @param reports titles of what follows, in order
 */
record PackFront(
    Masthead masthead,
    Masthead arising,
    List<KeyFigure> keyFigures,
    List<MeetingPoint> points,
    String none,
    ReportTable matters,
    List<String> reports)
    implements FrontMatter.Maker {
  static final String TEMPLATE = "meeting-pack";
  static final String FIRST = "Alert, advise, assure";
  static final String SECOND = "Matters arising";

  @Override
  public FrontMatter of(HeadingPlaces places) {
    var links = new LinkedHashMap<String, HeadingPlaces.Place>();
    return new FrontMatter(
        List.of(
            new BoundReport(FIRST, TEMPLATE, first(places, links)),
            new BoundReport(SECOND, TEMPLATE, second(places, links))),
        links);
  }

  private SharedPaper first(HeadingPlaces places, Map<String, HeadingPlaces.Place> links) {
    return new SharedPaper(
        masthead,
        keyFigures,
        List.of(
            kind(
                "alert",
                Kind.ALERT,
                "Something is wrong, and somebody has to decide.",
                places,
                links),
            kind("advise", Kind.ADVISE, "Something is to be watched.", places, links),
            kind(
                "assure",
                Kind.ASSURE,
                "Something is as it should be, and it is known from where.",
                places,
                links),
            Section.of(
                "reading",
                Part.of(
                    new Content.Words(
                        "Each line is found by a rule: the same figures give the same lines.",
                        false)))));
  }

  private Section kind(
      String name,
      Kind kind,
      String lead,
      HeadingPlaces places,
      Map<String, HeadingPlaces.Place> links) {
    var lines = new ArrayList<String>();
    for (var point : points) {
      if (point.kind() != kind) continue;
      var place = PointPlaces.of(point, places);
      var line = point.words() + place.map(it -> " See page " + it.number() + ".").orElse("");
      place.ifPresent(it -> links.put(line, it));
      lines.add(line);
    }
    return Section.of(
        name, Part.of(Content.bulleted(lines, none)).under(kind.label()).saying(lead));
  }

  private SharedPaper second(HeadingPlaces places, Map<String, HeadingPlaces.Place> links) {
    var lines = new ArrayList<String>();
    for (var report : reports) {
      var place = places.start(report);
      var line = report + place.map(it -> ", page " + it.number()).orElse("");
      place.ifPresent(it -> links.put(line, it));
      lines.add(line);
    }
    return new SharedPaper(
        arising,
        List.of(),
        List.of(
            Section.of("matters", Part.of(Content.table(matters).sayingNone())),
            Section.of(
                "contents", "In this pack", Content.numbered(lines, "No report was chosen."))));
  }
}
