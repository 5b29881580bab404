package org.assay.collection.cycles;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.KeptResults;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * In which cuts organisations stood at a time, as the register had them then. Who counts returns
 * need not look at the register for each: it is read once, and kept until it changes.
 */
@Singleton
public class OrganisationPlaces {
  /** For organisations {@code o}: how they stood {@code w}. Takes the time twice. */
  public static final String WAS =
      " left join organisation_was w on w.organisation_id = o.id and w.since_at <= ? and"
          + " w.until_at > ?";

  private static final String ALL =
      "select o.id, "
          + Cut.OF_SUBMISSIONS.stream()
              .map(OrganisationPlaces::column)
              .map(it -> then(it) + " " + it)
              .collect(joining(", "))
          + ", "
          + then("closed_on")
          + " closed_on from organisation o"
          + WAS
          + " where o.partnership_id = ?";

  /** Whom the register changed between two times. Takes the partnership and the times. */
  private static final String CHANGED =
      " and o.id in (select x.organisation_id from organisation_was x where x.partnership_id = ?"
          + " and x.until_at > ? and x.until_at <= ?)";

  /** A change of the register that is under way ends within it. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  /** What an organisation takes, in bytes, about. */
  private static final int ENTRY = 100;

  /** Partnerships, each at a few times that are asked about again and again. */
  private static final int NEAR = 1_000;

  /** Of the heap, so small a part. */
  private static final int SHARE = 32;

  private final Sql sql;
  private final CompletionStamps stamps;
  private final KeptResults<Key, Map<Long, Place>> kept =
      new KeptResults<>(Runtime.getRuntime().maxMemory() / SHARE / ENTRY, Map::size);

  /** Who asks about now asks about a year ago as well: each goes on from what is near. */
  private final KeptResults<Near, Last> last = new KeptResults<>(NEAR);

  OrganisationPlaces(Sql sql, CompletionStamps stamps) {
    this.sql = sql.patient();
    this.stamps = stamps;
  }

  private record Key(long partnership, String register) {}

  private record Near(long partnership, YearMonth month) {
    Near(long partnership, Instant at) {
      this(partnership, YearMonth.from(at.atOffset(ZoneOffset.UTC)));
    }
  }

  /**
   * What was kept last.
   *
   * @param at as at when
   */
  private record Last(Key key, Instant at) {}

  /**
   * @param codes a cut that the organisation has no place in is left out
   * @param closedOn null while it is open
   */
  public record Place(Map<Cut, String> codes, @Nullable LocalDate closedOn) {}

  /** Every organisation of the partnership, by its id. */
  public Map<Long, Place> at(long partnershipId, Instant at) {
    var key = new Key(partnershipId, stamps.register(partnershipId, at));
    var all = kept.of(key, () -> next(partnershipId, at));
    last.replace(new Near(partnershipId, at), new Last(key, at));
    return all;
  }

  /** From those that are kept only what has changed since is read. */
  private Map<Long, Place> next(long partnershipId, Instant at) {
    return last.find(new Near(partnershipId, at))
        .flatMap(it -> kept.find(it.key).flatMap(known -> next(partnershipId, at, known, it.at)))
        .orElseGet(() -> read(partnershipId, at));
  }

  /** Empty where an organisation has come that was numbered before others that are known. */
  private Optional<Map<Long, Place>> next(
      long partnershipId, Instant at, Map<Long, Place> known, Instant then) {
    var newest = known.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    var later = at.isAfter(then);
    var since = (later ? then : at).minus(UNDER_WAY);
    var until = (later ? at : then).plus(UNDER_WAY);
    var changed = new HashMap<Long, Place>();
    read(changed, " and o.id > ?", at, at, partnershipId, newest);
    read(changed, CHANGED, at, at, partnershipId, partnershipId, since, until);
    var all = known;
    if (!changed.isEmpty()) {
      all = new HashMap<>(known);
      all.putAll(changed);
    }
    var many =
        sql.count("select count(*) from organisation where partnership_id = ?", partnershipId);
    return all.size() == many ? Optional.of(all) : Optional.empty();
  }

  /** The same whatever is kept, for who knows of one that had not come yet when it was read. */
  public Map<Long, Place> read(long partnershipId, Instant at) {
    var all = new HashMap<Long, Place>();
    read(all, "", at, at, partnershipId);
    return all;
  }

  private void read(Map<Long, Place> all, String which, Object... values) {
    var alike = new HashMap<Place, Place>();
    sql.each(
        ALL + which,
        row -> Map.entry(row.getLong("id"), place(row)),
        it -> all.put(it.getKey(), alike.computeIfAbsent(it.getValue(), one -> one)),
        values);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(Map.copyOf(codes(row)), Sql.date(row, "closed_on"));
  }

  /** Of a row that has the columns of an organisation. */
  static Map<Cut, String> codes(ResultSet row) throws SQLException {
    var codes = new EnumMap<Cut, String>(Cut.class);
    for (var cut : Cut.OF_SUBMISSIONS) {
      var code = row.getString(column(cut));
      if (code != null) codes.put(cut, code);
    }
    return codes;
  }

  private static String column(Cut cut) {
    return cut.name().toLowerCase(Locale.ROOT);
  }

  /** A column of the organisation as it was, where {@link #WAS} is joined. */
  public static String then(String column) {
    return "case when w.organisation_id is null then o.%1$s else w.%1$s end".formatted(column);
  }
}
