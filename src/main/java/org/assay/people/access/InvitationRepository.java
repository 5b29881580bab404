package org.assay.people.access;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class InvitationRepository {
  private static final String SELECT =
      "select i.id, i.partnership_id, i.person_id, i.invited_by, i.expires_at, i.accepted_at,"
          + " i.name, p.email, p.password_hash is not null as has_password from access_invitation i"
          + " join person p on p.id = i.person_id";

  private final Sql sql;

  InvitationRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param hasPassword whether they can sign in without choosing one
   */
  record Invitation(
      long id,
      long partnershipId,
      long personId,
      long invitedBy,
      Instant expires,
      @Nullable Instant accepted,
      String name,
      String email,
      boolean hasPassword) {}

  Optional<Invitation> find(long partnershipId, long id) {
    return sql.first(
        SELECT + " where i.partnership_id = ? and i.id = ?",
        InvitationRepository::invitation,
        partnershipId,
        id);
  }

  Optional<Invitation> ofPerson(long partnershipId, long personId) {
    return sql.first(
        SELECT + " where i.partnership_id = ? and i.person_id = ?",
        InvitationRepository::invitation,
        partnershipId,
        personId);
  }

  /** No matter who it is for, since the link itself says so. */
  Optional<Invitation> byHash(String tokenHash) {
    return sql.first(
        SELECT + " join access_link l on l.invitation_id = i.id where l.token_hash = ?",
        InvitationRepository::invitation,
        tokenHash);
  }

  long add(long partnershipId, long personId, String name, long by, Instant now, Instant expires) {
    return sql.insert(
        "insert into access_invitation (partnership_id, person_id, name, invited_by,"
            + " invited_at, expires_at) values (?, ?, ?, ?, ?, ?)",
        partnershipId,
        personId,
        name,
        by,
        now,
        expires);
  }

  /** Every link of it works until then. */
  void extend(Invitation it, Instant expires) {
    sql.change(
        "update access_invitation set expires_at = ?, accepted_at = null where id = ? and"
            + " partnership_id = ?",
        expires,
        it.id(),
        it.partnershipId());
  }

  void accept(Invitation it, Instant now) {
    sql.change(
        "update access_invitation set accepted_at = ? where id = ? and partnership_id = ?",
        now,
        it.id(),
        it.partnershipId());
  }

  void link(Invitation it, String tokenHash, Instant now) {
    sql.change(
        "insert into access_link (token_hash, partnership_id, invitation_id, made_at) values"
            + " (?, ?, ?, ?)",
        tokenHash,
        it.partnershipId(),
        it.id(),
        now);
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("person_id"),
        row.getLong("invited_by"),
        Objects.requireNonNull(Sql.instant(row, "expires_at")),
        Sql.instant(row, "accepted_at"),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("has_password"));
  }
}
