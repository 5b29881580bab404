package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.collection.answersheet.Sheet.Trail;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class SheetRepository {
  private static final String INSERT =
      "insert into answer_sheet (partnership_id, trail_seq, trail_hash) values (?, 0, '"
          + Trail.EMPTY.hash()
          + "')";
  private static final String SELECT =
      "select id, partnership_id, trail_seq, trail_hash from answer_sheet where id = ? and"
          + " partnership_id = ?";
  private static final String UPDATE =
      "update answer_sheet set trail_seq = ?, trail_hash = ? where id = ? and partnership_id = ?";

  private final Sql sql;

  SheetRepository(Sql sql) {
    this.sql = sql;
  }

  List<Long> open(long partnershipId, int count) {
    return sql.insertAll(
        INSERT, Collections.nCopies(count, new @Nullable Object[] {partnershipId}));
  }

  Optional<Sheet> find(long partnershipId, long id) {
    return sql.first(SELECT, SheetRepository::sheet, id, partnershipId);
  }

  /** Those of the ids that the partnership has. */
  List<Sheet> find(long partnershipId, Collection<Long> ids) {
    if (ids.isEmpty()) return List.of();
    return sql.list(
        "select id, partnership_id, trail_seq, trail_hash from answer_sheet where partnership_id ="
            + " ? and id in "
            + Sql.marks(ids.size()),
        SheetRepository::sheet,
        Stream.concat(Stream.of(partnershipId), ids.stream()).toArray());
  }

  /** Up to a page of sheets of all partnerships, by id, after the one given. */
  List<Sheet> after(long id, int most) {
    return sql.list(
        "select id, partnership_id, trail_seq, trail_hash from answer_sheet where id > ? and"
            + " trail_seq > 0 order by id limit "
            + most,
        SheetRepository::sheet,
        id);
  }

  void store(Sheet sheet) {
    sql.change(UPDATE, values(sheet));
  }

  void store(List<Sheet> sheets) {
    sql.batch(UPDATE, sheets.stream().map(SheetRepository::values).toList());
  }

  private static @Nullable Object[] values(Sheet it) {
    return new @Nullable Object[] {
      it.trail().seq(), it.trail().hash(), it.id(), it.partnershipId()
    };
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    return new Sheet(
        row.getLong("id"),
        row.getLong("partnership_id"),
        new Trail(row.getInt("trail_seq"), row.getString("trail_hash")));
  }
}
