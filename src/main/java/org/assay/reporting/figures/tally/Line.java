package org.assay.reporting.figures.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows alike.
 *
 * @param keys in the order of the tally; empty where one is unknown
 * @param sums in the order of the tally
 */
public record Line(List<String> keys, long number, List<BigDecimal> sums) {
  /**
   * Null where it is not known.
   *
   * @param index from 0, in the order of the tally
   */
  @Nullable
  public String key(int index) {
    var key = keys.get(index);
    return key.isEmpty() ? null : key;
  }

  /**
   * A sum that is a whole number.
   *
   * @throws ArithmeticException when it is not
   */
  public int sum(int index) {
    return sums.get(index).intValueExact();
  }

  static Line read(ResultSet row) throws SQLException {
    var keys = new String[Tallied.ROOM];
    var sums = new BigDecimal[Tallied.ROOM];
    for (int i = 0; i < Tallied.ROOM; i++) {
      var key = row.getString("k" + (i + 1));
      var sum = row.getBigDecimal("s" + (i + 1));
      keys[i] = key.isEmpty() ? "" : key;
      sums[i] = sum.signum() == 0 ? BigDecimal.ZERO : sum;
    }
    return new Line(List.of(keys), row.getLong("n"), List.of(sums));
  }

  /** Both added up; lines of which there are none left go. */
  static List<Line> sum(List<Line> some, List<Line> more) {
    var all = new LinkedHashMap<List<String>, Line>();
    some.forEach(it -> all.put(it.keys, it));
    more.forEach(it -> all.merge(it.keys, it, Line::plus));
    return all.values().stream().filter(it -> it.number != 0).toList();
  }

  private Line plus(Line it) {
    var sum = new ArrayList<BigDecimal>(sums.size());
    for (int i = 0; i < sums.size(); i++) {
      sum.add(sums.get(i).add(it.sums.get(i)));
    }
    return new Line(keys, number + it.number, List.copyOf(sum));
  }
}
