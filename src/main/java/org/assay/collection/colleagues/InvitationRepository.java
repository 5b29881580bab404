package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;

@Singleton
class InvitationRepository {
  private static final String SELECT =
      "select id, partnership_id, organisation_id, return_id, email, name, invited_by, expires_at,"
          + " accepted_at from invitation where ";

  private final Sql sql;

  InvitationRepository(Sql sql) {
    this.sql = sql;
  }

  /** Returns its id. */
  long add(Invitation it, String tokenHash, Instant now) {
    return sql.insert(
        "insert into invitation (partnership_id, organisation_id, return_id, email, name,"
            + " token_hash, invited_by, invited_at, expires_at) values "
            + Sql.marks(9),
        it.partnershipId(),
        it.organisationId(),
        it.returnId(),
        it.email(),
        it.name(),
        tokenHash,
        it.invitedBy(),
        now,
        it.expires());
  }

  /** No matter who it is for, since the token itself says so. */
  Optional<Invitation> byHash(String tokenHash) {
    return sql.first(SELECT + "token_hash = ?", InvitationRepository::invitation, tokenHash);
  }

  /** The same, kept from others until the transaction ends, so that it is used once. */
  Optional<Invitation> lock(String tokenHash) {
    return sql.first(
        SELECT + "token_hash = ? for update", InvitationRepository::invitation, tokenHash);
  }

  Optional<Invitation> find(long partnershipId, long id) {
    return sql.first(
        SELECT + "partnership_id = ? and id = ?",
        InvitationRepository::invitation,
        partnershipId,
        id);
  }

  /** Not accepted yet, expired or not. */
  Optional<Invitation> waiting(long partnershipId, long returnId, String email) {
    return sql.first(
        SELECT + "partnership_id = ? and return_id = ? and email = ? and accepted_at is null",
        InvitationRepository::invitation,
        partnershipId,
        returnId,
        email);
  }

  /** The letter that was sent before opens nothing from now on. */
  void renew(Invitation it, String tokenHash, Instant expires) {
    sql.change(
        "update invitation set token_hash = ?, expires_at = ? where id = ? and partnership_id = ?",
        tokenHash,
        expires,
        it.id(),
        it.partnershipId());
  }

  void accept(Invitation it, Instant now) {
    sql.change(
        "update invitation set accepted_at = ? where id = ? and partnership_id = ?",
        now,
        it.id(),
        it.partnershipId());
  }

  /** The link in the letter that was sent last works on. */
  void extend(Invitation it, Instant expires) {
    sql.change(
        "update invitation set expires_at = ? where id = ? and partnership_id = ?",
        expires,
        it.id(),
        it.partnershipId());
  }

  /** Counts a letter that was asked for. */
  void letter(Invitation it, long sender, Instant now) {
    sql.change(
        "insert into invitation_letter (partnership_id, organisation_id, invited_by, email,"
            + " asked_at) values "
            + Sql.marks(5),
        it.partnershipId(),
        it.organisationId(),
        sender,
        it.email(),
        now);
  }

  /** From whatever organisation and partnership. */
  long lettersTo(String email, Instant since) {
    return sql.count(
        "select count(*) from invitation_letter where email = ? and asked_at > ?", email, since);
  }

  long lettersBy(long sender, Instant since) {
    return sql.count(
        "select count(*) from invitation_letter where invited_by = ? and asked_at > ?",
        sender,
        since);
  }

  long lettersFor(long organisation, Instant since) {
    return sql.count(
        "select count(*) from invitation_letter where organisation_id = ? and asked_at > ?",
        organisation,
        since);
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("organisation_id"),
        row.getLong("return_id"),
        row.getString("email"),
        row.getString("name"),
        row.getLong("invited_by"),
        Objects.requireNonNull(Sql.instant(row, "expires_at")),
        Sql.instant(row, "accepted_at"));
  }
}
