package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.platform.Sql;

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

  List<Editions.Published> all() {
    return sql.list(
        "select question_set_id, version, sha256 from edition order by question_set_id, version"
            + " desc",
        row -> new Editions.Published(row.getString(1), row.getString(2), row.getString(3)));
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
