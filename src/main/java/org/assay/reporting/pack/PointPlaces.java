package org.assay.reporting.pack;

import java.util.List;
import java.util.Optional;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.assay.reporting.pdf.HeadingPlaces;

/** Where in the pack the figures behind a point stand: the part that its page has in a report. */
final class PointPlaces {
  private static final String COMPLIANCE = "Compliance summary";

  /** What moderators ask about is in no report. */
  private static final String SIGNALS = "/signals";

  private static final String IMPACT = "Impact summary";

  /** The longer address before the shorter. */
  private static final List<Target> TARGETS =
      List.of(
          new Target("/heat-map", COMPLIANCE, "Bands"),
          new Target("/duties", COMPLIANCE, "Requirements not met"),
          new Target("/standards", COMPLIANCE, "Compliance by standard"),
          new Target("/impact", IMPACT, "Compliance against impact"),
          new Target("/action-ages", COMPLIANCE, "Actions"),
          new Target("/questions", COMPLIANCE, "Questions"),
          new Target("/returns", COMPLIANCE, "Annex: Who has not returned"),
          new Target("", COMPLIANCE, "Completion"));

  private PointPlaces() {}

  /**
   * @param page part of the address that the point opens
   */
  private record Target(String page, String report, String heading) {}

  /** Empty when the pack does not have the report. */
  static Optional<HeadingPlaces.Place> of(MeetingPoint point, HeadingPlaces places) {
    var href = point.href();
    if (href == null) return places.start(COMPLIANCE);
    if (href.startsWith(SIGNALS)) return Optional.empty();
    var target = TARGETS.stream().filter(it -> href.contains(it.page())).findFirst().orElseThrow();
    return places.find(target.report(), target.heading()).or(() -> places.start(target.report()));
  }
}
