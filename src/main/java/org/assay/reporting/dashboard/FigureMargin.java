package org.assay.reporting.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Table;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the figures of a page: as at when they are, what the scrutineer said about
 * them, and where a meeting is asked about them.
 *
 * @param page address of the page, without what follows a question mark
 * @param heading of the page
 * @param comments whether the reader may comment; {@code asks} whether they may ask a meeting
 * @param scrutiny whether the reader may read the scrutineer's comments; {@code said} those on the
 *     page, by the name of a figure
 * @param decisions of the last meeting and what is pending, on the overview; null elsewhere
 */
public record FigureMargin(
    String page,
    String heading,
    boolean comments,
    boolean asks,
    AsAt asAt,
    boolean scrutiny,
    Map<String, List<Remark>> said,
    @Nullable Decided decisions) {
  public static final FigureMargin NONE =
      new FigureMargin("", "", false, false, AsAt.NOW, false, Map.of(), null);

  /** A comment of the scrutineer's in a few words. */
  public record Remark(String href, String words, String state, String tag) {}

  /**
   * @param words how many are pending
   */
  public record Decided(String words, @Nullable Table table) {}

  public List<Remark> on(String figure) {
    return said.getOrDefault(figure, List.of());
  }

  /** Whether anything stands beside the figure. */
  public boolean beside(String figure) {
    return comments || asks || !on(figure).isEmpty();
  }

  public String comment(String figure) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("page", page);
    parts.put("figure", figure);
    parts.put("heading", heading);
    return "/scrutiny/new" + QueryWriter.of(parts);
  }

  public String decision(String figure) {
    return decision("figure", heading + ": " + figure, page);
  }

  public String decision(MeetingPoint point) {
    return decision("line", point.kind().label() + ": " + point.words(), point.href());
  }

  private String decision(String source, String about, @Nullable String href) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("source", source);
    parts.put("about", about);
    parts.put("href", asAt.link(href));
    return "/decisions/new" + QueryWriter.of(parts);
  }
}
