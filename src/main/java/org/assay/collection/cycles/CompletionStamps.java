package org.assay.collection.cycles;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.platform.Sql;

/**
 * A short text that changes when it would change who has returned in a cycle by a time: with a step
 * of a return, another time, and a change of the register. It is read from indexes alone, and the
 * same on every node.
 */
@Singleton
public class CompletionStamps {
  private static final String RETURNS =
      "select %d one, status, count(*), sum(submissions), count(declared_at), max(declared_at),"
          + " max(submitted_at), count(case when first_submitted_at <= ? then 1 end), count(case"
          + " when declared_at <= ? then 1 end) from agency_return where partnership_id = ? and"
          + " cycle_id = ? group by status";
  private static final int COLUMNS = 9;

  /** A change keeps how organisations stood before, and until when they stood so. */
  private static final String REGISTER =
      "select %d one, (select coalesce(max(id), 0) from register_change), (select count(*) from"
          + " organisation_was where partnership_id = ?), (select count(*) from organisation_was"
          + " where partnership_id = ? and until_at <= ?), (select count(*) from organisation where"
          + " partnership_id = ? and closed_on is not null)";

  private static final int REGISTER_COLUMNS = 5;

  private final Sql sql;

  CompletionStamps(Sql sql) {
    this.sql = sql;
  }

  /** A cycle by a time. */
  public record CycleBy(Cycle cycle, Instant at) {}

  private record RegisterBy(long partnershipId, Instant at) {}

  /**
   * What makes another text.
   *
   * @param returns a step of a return, another day, another deadline
   * @param register a change of the register
   */
  public record Stamp(String returns, String register) {
    String text() {
      return returns + register;
    }
  }

  public String of(Cycle cycle, Instant at) {
    return of(List.of(new CycleBy(cycle, at))).values().iterator().next().text();
  }

  /** Of several, which are asked for at once. */
  public Map<CycleBy, Stamp> of(Collection<CycleBy> several) {
    var all = List.copyOf(several);
    var returns =
        asked(
            RETURNS,
            COLUMNS,
            all.stream()
                .map(it -> List.<Object>of(it.at, it.at, it.cycle.partnershipId(), it.cycle.id()))
                .toList());
    var when =
        all.stream().map(it -> new RegisterBy(it.cycle.partnershipId(), it.at)).distinct().toList();
    var register = registers(when);
    var stamps = new HashMap<CycleBy, Stamp>();
    for (int i = 0; i < all.size(); i++) {
      var it = all.get(i);
      stamps.put(
          it,
          new Stamp(
              it.cycle.onTimeUntil()
                  + ","
                  + Denominator.day(it.cycle, it.at)
                  + ";"
                  + returns.get(i),
              register.get(when.indexOf(new RegisterBy(it.cycle.partnershipId(), it.at)))));
    }
    return stamps;
  }

  /** Of the register alone. */
  public String register(long partnershipId, Instant at) {
    return registers(List.of(new RegisterBy(partnershipId, at))).getFirst();
  }

  private List<String> registers(List<RegisterBy> when) {
    return asked(
        REGISTER,
        REGISTER_COLUMNS,
        when.stream()
            .map(it -> List.<Object>of(it.partnershipId, it.partnershipId, it.at, it.partnershipId))
            .toList());
  }

  /**
   * What a statement says for each of some values, in their order.
   *
   * @param select has the number of the values in its first column
   */
  private List<String> asked(String select, int columns, List<List<Object>> values) {
    var texts = IntStream.range(0, values.size()).mapToObj(i -> new StringBuilder()).toList();
    var each = IntStream.range(0, values.size()).mapToObj(select::formatted);
    var marks = new ArrayList<Object>();
    values.forEach(marks::addAll);
    sql.list(
        each.collect(joining(" union all ")) + (columns == COLUMNS ? " order by one, status" : ""),
        row -> {
          var text = texts.get(row.getInt(1));
          for (int i = 2; i <= columns; i++) text.append(row.getString(i)).append(',');
          return text;
        },
        marks.toArray());
    return texts.stream().map(StringBuilder::toString).toList();
  }
}
