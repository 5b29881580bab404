package org.assay.evidence;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.evidence.check.EvidenceType;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class EvidenceRepository {
  private static final String SELECT =
      "select f.id, f.partnership_id, f.organisation_id, f.return_id, f.audit_form_id,"
          + " f.store_id, f.name,"
          + " f.media_type, f.byte_count, f.sha256, f.evidence_date, f.stored_at, f.stored_by,"
          + " o.group_id, exists (select 1 from submission_file s where s.file_id = f.id) submitted"
          + " from evidence_file f join organisation o on o.id = f.organisation_id where"
          + " f.deleted_at is null and f.partnership_id = ?";

  /** A form's file is found through its form alone, where it is decided who may read that. */
  private static final String APART_FROM_FORMS = SELECT + " and f.audit_form_id is null";

  /**
   * Ids are drawn and not counted, so that nobody can try the next one; all have 16 digits, which
   * every program reads exactly.
   */
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final long LEAST_ID = 1_000_000_000_000_000L;
  private static final long MOST_ID = 9_000_000_000_000_000L;

  private final Sql sql;

  EvidenceRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * A file with what decides who may see it.
   *
   * @param groupId of its organisation
   * @param submitted whether it stood behind an answer of a submission
   */
  record Placed(EvidenceFile file, @Nullable Long groupId, boolean submitted) {}

  /** Where a return stands; empty when it is not the organisation's. */
  Optional<String> status(long partnershipId, long organisationId, long returnId) {
    return sql.first(
        "select status from agency_return where partnership_id = ? and organisation_id = ? and id ="
            + " ?",
        row -> row.getString(1),
        partnershipId,
        organisationId,
        returnId);
  }

  Optional<Placed> find(long partnershipId, long id) {
    return sql.first(
        APART_FROM_FORMS + " and f.id = ?", EvidenceRepository::placed, partnershipId, id);
  }

  List<EvidenceFile> ofForm(long partnershipId, long formId) {
    return sql.list(
        SELECT + " and f.audit_form_id = ? order by f.id",
        row -> placed(row).file(),
        partnershipId,
        formId);
  }

  List<Placed> ofReturn(long partnershipId, long returnId) {
    return sql.list(
        SELECT + " and f.return_id = ? order by f.id",
        EvidenceRepository::placed,
        partnershipId,
        returnId);
  }

  List<EvidenceFile> some(long partnershipId, long organisationId, List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    var values = new ArrayList<Object>(List.of(partnershipId, organisationId, organisationId));
    values.addAll(ids);
    return sql.list(
        APART_FROM_FORMS
            + " and (f.organisation_id = ? or f.organisation_id in (select l.ancestor_id from"
            + " organisation_lineage l where l.organisation_id = ?)) and f.id in "
            + Sql.marks(ids.size()),
        row -> placed(row).file(),
        values.toArray());
  }

  /** Whether the one organisation follows the other, directly or through others. */
  boolean inherits(long organisationId, long ancestorId) {
    return sql.count(
            "select count(*) from organisation_lineage where organisation_id = ? and ancestor_id ="
                + " ?",
            organisationId,
            ancestorId)
        > 0;
  }

  Optional<EvidenceFile> same(EvidenceFile file) {
    var owned =
        switch (file.owner()) {
          case EvidenceOwner.OfReturn _ -> " and f.return_id = ?";
          case EvidenceOwner.OfForm _ -> " and f.audit_form_id = ?";
          case EvidenceOwner.AtLarge _ -> " and f.return_id is null and f.audit_form_id is null";
        };
    var values = new ArrayList<Object>();
    values.add(file.partnershipId());
    values.add(file.organisationId());
    values.add(file.sha256());
    values.add(file.name());
    if (!(file.owner() instanceof EvidenceOwner.AtLarge)) values.add(Owner.of(file).id());
    return sql.first(
            SELECT + " and f.organisation_id = ? and f.sha256 = ? and f.name = ?" + owned,
            EvidenceRepository::placed,
            values.toArray())
        .map(Placed::file);
  }

  /** The row that is locked while a file of it is added. */
  private record Owner(String table, long id) {
    static Owner of(EvidenceFile file) {
      return switch (file.owner()) {
        case EvidenceOwner.OfReturn(var id) -> new Owner("agency_return", id);
        case EvidenceOwner.OfForm(var id) -> new Owner("case_audit_form", id);
        case EvidenceOwner.AtLarge _ -> new Owner("organisation", file.organisationId());
      };
    }
  }

  /**
   * Adds the row, unless the same file is there: a button pressed twice keeps it once. Returns the
   * one that counts.
   */
  @Transactional
  EvidenceFile addOnce(EvidenceFile file, @Nullable String nameReason) {
    var owner = Owner.of(file);
    sql.first(
        "select id from " + owner.table() + " where id = ? and partnership_id = ? for update",
        row -> row.getLong(1),
        owner.id(),
        file.partnershipId());
    return same(file).orElseGet(() -> add(file, nameReason));
  }

  /** The row of a file that was sent, when its commit reached the database; without it, none. */
  Optional<EvidenceFile> stored(EvidenceFile file) {
    return sql.first(
            SELECT + " and f.store_id = ?",
            EvidenceRepository::placed,
            file.partnershipId(),
            file.storeId().value())
        .map(Placed::file);
  }

  /**
   * Of every partnership, the ids of files that are not removed: those that must be in the store.
   *
   * @param prefix two hexadecimal digits that they begin with
   */
  Set<FileId> storeIds(String prefix) {
    return Set.copyOf(
        sql.list(
            "select store_id from evidence_file where store_id like ? and deleted_at is null union"
                + " all select store_id from kept_file where store_id like ?",
            row -> new FileId(row.getString(1)),
            prefix + "%",
            prefix + "%"));
  }

  private EvidenceFile add(EvidenceFile it, @Nullable String nameReason) {
    var id = RANDOM.nextLong(LEAST_ID, MOST_ID);
    sql.change(
        "insert into evidence_file (id, partnership_id, organisation_id, return_id, audit_form_id,"
            + " store_id, name, name_reason, media_type, byte_count, sha256, evidence_date,"
            + " stored_at, stored_by) values "
            + Sql.marks(14),
        id,
        it.partnershipId(),
        it.organisationId(),
        it.returnId(),
        it.owner() instanceof EvidenceOwner.OfForm(var form) ? form : null,
        it.storeId().value(),
        it.name(),
        nameReason,
        it.type().mime(),
        it.size(),
        it.sha256(),
        it.evidenceDate(),
        it.storedAt(),
        it.storedBy());
    return sql.first(SELECT + " and f.id = ?", EvidenceRepository::placed, it.partnershipId(), id)
        .orElseThrow()
        .file();
  }

  void delete(EvidenceFile file, long person, Instant at) {
    sql.change(
        "update evidence_file set deleted_at = ?, deleted_by = ? where id = ? and partnership_id ="
            + " ?",
        at,
        person,
        file.id(),
        file.partnershipId());
  }

  private static Placed placed(ResultSet row) throws SQLException {
    return new Placed(file(row), Sql.id(row, "group_id"), row.getBoolean("submitted"));
  }

  private static EvidenceFile file(ResultSet row) throws SQLException {
    return new EvidenceFile(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("organisation_id"),
        owner(row),
        new FileId(row.getString("store_id")),
        row.getString("name"),
        EvidenceType.of(row.getString("media_type")),
        row.getLong("byte_count"),
        row.getString("sha256"),
        Sql.date(row, "evidence_date"),
        requireNonNull(Sql.instant(row, "stored_at")),
        row.getLong("stored_by"));
  }

  private static EvidenceOwner owner(ResultSet row) throws SQLException {
    var returnId = Sql.id(row, "return_id");
    var form = Sql.id(row, "audit_form_id");
    if (returnId != null) return new EvidenceOwner.OfReturn(returnId);
    return form == null ? new EvidenceOwner.AtLarge() : new EvidenceOwner.OfForm(form);
  }
}
