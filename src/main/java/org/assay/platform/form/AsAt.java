package org.assay.platform.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.platform.England;
import org.assay.platform.QueryWriter;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.Pagination;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The past moment as at which somebody wants to see a page, or now.
 *
 * @param moment null for now
 * @param day the boxes of the day, as they were typed
 * @param fault what is wrong with them; null when nothing is
 */
public record AsAt(@Nullable Instant moment, DateParts day, @Nullable String fault) {
  private static final String BOX = "at";
  private static final String PASSED =
      "Enter a day, a month and a year that have passed, for instance 27 3 2026";
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  public static final AsAt NOW = new AsAt(null, DateParts.day(BOX, null), null);

  /**
   * From an address: {@code at} with a moment such as 2026-11-30T12:00:00Z, or the boxes of a day,
   * which mean its end; today is now.
   */
  public static AsAt of(FormInput typed, Instant now) {
    if (typed.has(BOX)) return ofMoment(typed.text(BOX), now);
    if (!typed.hasDate(BOX)) return NOW;
    var day = typed.date(BOX);
    if (day.isEmpty()) {
      return new AsAt(null, typed.parts(BOX), PASSED);
    }
    var end =
        day.get().plusDays(1).atStartOfDay(England.ZONE).toInstant().minus(1, ChronoUnit.SECONDS);
    return end.isBefore(now)
        ? new AsAt(end, typed.parts(BOX), null)
        : new AsAt(null, typed.parts(BOX), today(day.get(), now) ? null : PASSED);
  }

  /** Its end is still to come, and the page shows it as far as it has gone. */
  private static boolean today(LocalDate day, Instant now) {
    return day.equals(England.day(now));
  }

  /**
   * A moment that a report can be made for.
   *
   * @throws DateTimeException if it cannot be read, or no database knows its year
   */
  public static Instant parse(String text) {
    var moment = Instant.parse(text);
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw new DateTimeException("The year is not one from 1900 to 9999");
    }
    return moment;
  }

  private static AsAt ofMoment(String text, Instant now) {
    try {
      var moment = parse(text);
      return moment.isBefore(now)
          ? new AsAt(moment, DateParts.day(BOX, England.day(moment)), null)
          : NOW;
    } catch (DateTimeException e) {
      return new AsAt(null, NOW.day(), "Choose a day. The time in the address cannot be read");
    }
  }

  public boolean isPast() {
    return moment != null;
  }

  /** The moment, or now. */
  public Instant or(Instant now) {
    return moment == null ? now : moment;
  }

  /** For instance "30 November 2026 at 23:59"; empty for now. */
  public String words() {
    return moment == null ? "" : England.moment(moment);
  }

  /** For a box of a form that keeps the moment; empty for now. */
  public String text() {
    return moment == null ? "" : moment.toString();
  }

  /**
   * An address that shows the same moment, where it is about a cycle, an action plan or how
   * recommendations stand.
   */
  public @Nullable String link(@Nullable String href) {
    if (moment == null
        || href == null
        || !href.matches(
            "/(?:cycles/\\d|actions|recommendations/(?:overview|reports|responses)).*"))
      return href;
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put(BOX, moment);
    var query = QueryWriter.of(parts);
    var anchor = href.indexOf('#');
    var path = anchor < 0 ? href : href.substring(0, anchor);
    var rest = anchor < 0 ? "" : href.substring(anchor);
    return path + (path.contains("?") ? "&" + query.substring(1) : query) + rest;
  }

  /** The same table with such addresses. */
  public Table link(Table it) {
    return moment == null
        ? it
        : new Table(
            it.caption(),
            it.captionClasses(),
            it.head(),
            it.rows().stream().map(this::link).toList(),
            it.firstCellIsHeader());
  }

  private List<Table.Cell> link(List<Table.Cell> row) {
    return row.stream()
        .map(it -> new Table.Cell(it.text(), it.numeric(), link(it.href())))
        .toList();
  }

  /** The same pages of a list with such addresses. */
  public Pagination link(Pagination it) {
    return moment == null
        ? it
        : new Pagination(
            link(it.previous()),
            link(it.next()),
            it.items().stream()
                .map(one -> new Pagination.Item(one.number(), link(one.href()), one.current()))
                .toList());
  }
}
