package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.platform.govuk.Table;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle stands, to be read in half a minute.
 *
 * @param state whether it is open, and how far the deadlines are
 * @param points what needs a decision, the most urgent first
 * @param signals how many wait for a decision; null for those who may not read them
 * @param returned whether anything has been submitted; what follows is empty without
 * @param standards what is claimed by standard, and what moderators found
 * @param where groups or organisations by standard; null where the question set has no bands
 * @param both compliance against impact, by standard; null without a claim of impact
 * @param duties legal duties not met, the most pressing by name
 * @param method how the figures are made
 */
public record OverviewPage(
    PageHead head,
    String state,
    List<Tile> tiles,
    List<MeetingPoint> points,
    @Nullable Long signals,
    boolean returned,
    Picture completion,
    @Nullable Picture standards,
    List<String> moderation,
    @Nullable WhereBlock where,
    Block moved,
    Block lowest,
    @Nullable Picture both,
    List<String> quadrants,
    Block bands,
    Block duties,
    List<Report> reports,
    List<String> method) {

  /**
   * A number that stands out.
   *
   * @param href opens what is behind it; null where the reader may not
   */
  public record Tile(String number, String label, String note, @Nullable String href) {}

  /**
   * A table and what is said with it.
   *
   * @param words what it shows, or why there is none
   * @param more text of the link to all of it; {@code href} its address
   */
  public record Block(List<String> words, Table table, String more, String href) {}

  /**
   * @param others the same by other cuts
   */
  public record WhereBlock(HeatTable table, String words, List<PageHead.Link> others) {}

  public record Report(String name, String base) {}
}
