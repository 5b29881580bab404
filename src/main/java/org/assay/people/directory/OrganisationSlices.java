package org.assay.people.directory;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * On which organisations a page of a list stands that is sorted by their names: they are counted in
 * slices, a few first and then more, so that a page near the beginning costs the same however many
 * there are.
 *
 * @param organisations whose rows stand on the page, in order
 * @param passed how many rows come before the first row of the first of them
 */
public record OrganisationSlices(List<Long> organisations, long passed) {
  /** Half as many as lines, where a page holds more than this. */
  private static final int FIRST = 50;

  private static final int LARGEST = 2_000;

  /** No register has so many organisations. */
  private static final int MOST = 200_000;

  /** One that has rows in the list. */
  public record Counted(long organisation, long rows) {}

  /** Counts the rows of some organisations; one without any is left out. */
  public interface Slice {
    /**
     * @param many how many organisations
     * @param from the place of the first of them, in the order of their names
     */
    List<Counted> counted(int many, long from);
  }

  /** Reads rows of some organisations, in the order of the list. */
  public interface Rows<T> {
    /**
     * @param size how many at most
     * @param before how many of theirs are passed over
     */
    List<T> read(List<Long> organisations, int size, long before);
  }

  /**
   * The rows of a page. Its organisations are found first, so that only their rows are sorted.
   *
   * @param before how many rows come before the page
   * @param size how many stand on it at most
   * @param total how many there are
   */
  public static <T> List<T> page(long before, int size, long total, Slice slice, Rows<T> rows) {
    var found = of(before, size, total, slice);
    return found.organisations().isEmpty()
        ? List.of()
        : rows.read(found.organisations(), size, before - found.passed());
  }

  /**
   * The same as a page with its number.
   *
   * @param wanted number of the page; beyond the end it is the last
   */
  public static <T> Page<T> numbered(int wanted, int size, long total, Slice slice, Rows<T> rows) {
    return Page.of(wanted, size, total, before -> page(before, size, total, slice, rows));
  }

  /**
   * Counts in the database.
   *
   * @param rows what the rows are and which of them, as a statement goes on after the organisations
   *     {@code x}, of which it has {@code id} and {@code name}
   * @param values for the marks of {@code rows}
   */
  public static Slice counting(
      Sql sql, long partnershipId, String rows, List<? extends @Nullable Object> values) {
    return (many, from) -> {
      var all = new ArrayList<@Nullable Object>(List.of(partnershipId, many, from));
      all.addAll(values);
      return sql.list(
          "select x.id, count(*) from (select id, name from organisation where partnership_id = ?"
              + " order by name, id limit ? offset ?) x"
              + rows
              + " group by x.id, x.name order by x.name, x.id",
          row -> new Counted(row.getLong(1), row.getLong(2)),
          all.toArray());
    };
  }

  /**
   * @param before how many rows come before the page
   * @param size how many stand on it at most
   * @param total how many there are
   */
  public static OrganisationSlices of(long before, int size, long total, Slice slice) {
    var until = Math.min(before + size, total);
    var page = new ArrayList<Long>();
    long counted = 0;
    long passed = 0;
    long from = 0;
    for (int many = Math.clamp(size / 2, FIRST, LARGEST);
        counted < until;
        many = Math.min(many * 4, LARGEST)) {
      if (from > MOST) break; // rows that went away since they were counted
      for (var it : slice.counted(many, from)) {
        if (counted + it.rows() <= before) passed = counted + it.rows();
        else if (counted < until) page.add(it.organisation());
        counted += it.rows();
      }
      from += many;
    }
    return new OrganisationSlices(List.copyOf(page), passed);
  }
}
