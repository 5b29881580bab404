package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class EditionRepository {
  private final Sql sql;

  EditionRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Does nothing when the version is there already, whatever its hash; two nodes may start at once.
   */
  void add(String id, String version, String sha256, String document, Instant at) {
    sql.change(
        "insert ignore into edition (question_set_id, version, sha256, document, loaded_at) values"
            + " (?, ?, ?, ?, ?)",
        id,
        version,
        sha256,
        document,
        at);
  }

  /** Those that came with the service and the partnership's own, the newest of each first. */
  List<Editions.Published> all(long partnershipId) {
    return sql.list(
        "select question_set_id, version, sha256, partnership_id, retired_at from edition where"
            + " partnership_id is null or partnership_id = ? order by question_set_id, version"
            + " desc",
        row ->
            new Editions.Published(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Sql.id(row, "partnership_id") != null,
                Sql.instant(row, "retired_at") != null),
        partnershipId);
  }

  void belongsTo(long partnershipId, String id, String version) {
    sql.change(
        "update edition set partnership_id = ? where question_set_id = ? and version = ?",
        partnershipId,
        id,
        version);
  }

  /** Whether another partnership has a set of this name, or all have. */
  boolean isTaken(long partnershipId, String id) {
    return sql.count(
            "select count(*) from edition where question_set_id = ? and (partnership_id is null or"
                + " partnership_id <> ?)",
            id,
            partnershipId)
        > 0;
  }

  void retire(long partnershipId, String id, String version, @Nullable Instant at) {
    sql.change(
        "update edition set retired_at = ? where partnership_id = ? and question_set_id = ? and"
            + " version = ?",
        at,
        partnershipId,
        id,
        version);
  }

  Optional<String> sha256(String id, String version) {
    return sql.first(
        "select sha256 from edition where question_set_id = ? and version = ?",
        row -> row.getString(1),
        id,
        version);
  }

  Optional<String> document(String id, String version) {
    return sql.first(
        "select document from edition where question_set_id = ? and version = ?",
        row -> row.getString(1),
        id,
        version);
  }

  Optional<byte[]> bytes(String id, String version) {
    return document(id, version).map(document -> document.getBytes(StandardCharsets.UTF_8));
  }
}
