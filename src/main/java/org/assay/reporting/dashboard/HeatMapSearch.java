package org.assay.reporting.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.collection.cycles.Cut;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AddressChoice;
import org.assay.reporting.dashboard.meeting.Quadrants.Quadrant;
import org.jspecify.annotations.Nullable;

/**
 * What of the heat-map somebody wants to see.
 *
 * @param rows whose groups are the rows; null for one row an organisation
 * @param order of organisations: empty for their names, {@link #LOWEST} for the score of the whole,
 *     or the key of a standard for the score in it, the lowest first
 * @param band code of the band that they stand in; null for any
 * @param held whether only those whose band a critical question holds down
 * @param quadrant of compliance against impact; null for any
 * @param page from 1
 */
record HeatMapSearch(
    CutFilter filter,
    @Nullable Cut rows,
    String order,
    @Nullable String band,
    boolean held,
    @Nullable Quadrant quadrant,
    int page) {
  static final String LOWEST = "lowest";

  static HeatMapSearch of(Function<String, @Nullable String> said) {
    return new HeatMapSearch(
        CutFilter.of(said),
        AddressChoice.of("rows", said.apply("rows"), Cut.values(), CutFilter::name),
        BlankText.orEmpty(said.apply("order")),
        BlankText.orNull(said.apply("band")),
        AddressChoice.of("held", said.apply("held"), List.of("yes")) != null,
        AddressChoice.of("difference", said.apply("difference"), Quadrant.values(), Quadrant::code),
        Page.number(said.apply("page")));
  }

  /** Key of the standard by which organisations are put in order; null for none. */
  @Nullable String standard() {
    return order.isEmpty() || order.equals(LOWEST) ? null : order;
  }

  HeatMapSearch inOrder(String other) {
    return new HeatMapSearch(filter, rows, other, band, held, quadrant, 1);
  }

  /** The address of another page of the same list, after the path. */
  String query(int other) {
    var parts = new LinkedHashMap<String, @Nullable Object>(filter.query());
    parts.put("rows", rows == null ? null : CutFilter.name(rows));
    parts.put("order", order.isEmpty() ? null : order);
    parts.put("band", band);
    parts.put("held", held ? "yes" : null);
    parts.put("difference", quadrant == null ? null : quadrant.code());
    parts.put("page", other == 1 ? null : other);
    return QueryWriter.of(parts);
  }

  /** The organisations of one group, those lowest in a standard first. */
  static String of(Cut cut, String code, @Nullable String standard) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put(CutFilter.name(cut), code);
    parts.put("order", standard);
    return QueryWriter.of(parts);
  }

  static String rows(Cut cut) {
    return QueryWriter.of(Map.of("rows", CutFilter.name(cut)));
  }

  static String in(Quadrant quadrant) {
    return QueryWriter.of(Map.of("difference", quadrant.code()));
  }

  /** Whether it leaves any organisation out. */
  boolean narrows() {
    return filter.narrows() || band != null || held || quadrant != null;
  }
}
