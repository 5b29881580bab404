package org.assay.collection.cycles;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

  /** What an organisation takes, in bytes, about. */
  private static final int ENTRY = 100;

  /** Of the heap, so small a part. */
  private static final int SHARE = 32;

  private final Sql sql;
  private final CompletionStamps stamps;
  private final KeptResults<Key, Map<Long, Place>> kept =
      new KeptResults<>(Runtime.getRuntime().maxMemory() / SHARE / ENTRY, Map::size);

  OrganisationPlaces(Sql sql, CompletionStamps stamps) {
    this.sql = sql.patient();
    this.stamps = stamps;
  }

  private record Key(long partnership, String register) {}

  /**
   * @param codes a cut that the organisation has no place in is left out
   * @param closedOn null while it is open
   */
  public record Place(Map<Cut, String> codes, @Nullable LocalDate closedOn) {}

  /** Every organisation of the partnership, by its id. */
  public Map<Long, Place> at(long partnershipId, Instant at) {
    return kept.of(
        new Key(partnershipId, stamps.register(partnershipId, at)), () -> read(partnershipId, at));
  }

  /** The same whatever is kept, for who knows of one that had not come yet when it was read. */
  public Map<Long, Place> read(long partnershipId, Instant at) {
    var alike = new HashMap<Place, Place>();
    var all = new HashMap<Long, Place>();
    sql.each(
        ALL,
        row -> Map.entry(row.getLong("id"), place(row)),
        it -> all.put(it.getKey(), alike.computeIfAbsent(it.getValue(), one -> one)),
        at,
        at,
        partnershipId);
    return all;
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
