package org.assay.letters;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.assay.letters.writing.LetterKind;
import org.assay.letters.writing.QueuedLetter;
import org.assay.people.directory.NameSearch;
import org.assay.platform.Page;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** A partnership's letters as its outbox lists them; the database cuts the list. */
@Singleton
class OutboxRepository {
  private static final int PAGE = 50;
  private static final String TO = " join person p on p.id = l.person_id";
  private static final String FROM = " from letter l" + TO + " where l.partnership_id = ?";

  private static final String SELECT =
      "select l.id, l.kind, p.name, p.email, l.recipient, l.title, l.state, l.written_at,"
          + " l.sent_at, l.delivered_at, l.attempts, l.words, l.bounce";
  private static final String ORDER = " order by l.written_at desc, l.id desc";

  private final Sql sql;

  OutboxRepository(Sql sql) {
    this.sql = sql;
  }

  /** What became of a letter. */
  enum State {
    WAITING("Waiting"),
    SENT("Sent"),
    UNCERTAIN("Uncertain"),
    FAILED("Failed"),
    BOUNCED("Came back"),
    DROPPED("No longer needed");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As the row of a letter has it, which works it out. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String label() {
      return label;
    }
  }

  /**
   * @param to name of the person
   * @param recipient address that it went to; null before it was sent
   */
  record Listed(
      long id,
      LetterKind kind,
      String to,
      String email,
      @Nullable String recipient,
      @Nullable String title,
      State state,
      Instant writtenAt,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      int attempts,
      @Nullable String words,
      @Nullable String bounce) {}

  /**
   * @param words of a name, an address or a title
   * @param state null for all
   */
  Page<Listed> page(long partnershipId, String words, @Nullable State state, int number) {
    var search = NameSearch.of(words);
    var which =
        " from letter l"
            + (search.isEmpty() ? "" : TO)
            + " where l.partnership_id = ?"
            + (" and (lower(p.name) like ? escape '!' or lower(coalesce(l.recipient, p.email)) like"
                    + " ? escape '!' or lower(coalesce(l.title, '')) like ? escape '!')")
                .repeat(search.words().size())
            + (state == null ? "" : " and l.state = ?");
    var values = new ArrayList<@Nullable Object>(List.of(partnershipId));
    search.values().forEach(it -> values.addAll(List.of(it, it, it)));
    if (state != null) values.add(state.code());
    return Page.of(
        number,
        PAGE,
        sql.count("select count(*)" + which, values.toArray()),
        from -> {
          var more = new ArrayList<>(values);
          more.add(PAGE);
          more.add(from);
          return sql.list(
              SELECT
                  + " from (select l.id"
                  + which
                  + ORDER
                  + " limit ? offset ?) x join letter l on l.id = x.id"
                  + TO
                  + ORDER,
              OutboxRepository::listed,
              more.toArray());
        });
  }

  Optional<Listed> find(long partnershipId, long id) {
    return sql.first(SELECT + FROM + " and l.id = ?", OutboxRepository::listed, partnershipId, id);
  }

  /** The letter as those who send it see it. */
  Optional<QueuedLetter> row(long partnershipId, long id) {
    return sql.first(
        LetterRepository.SELECT + " where partnership_id = ? and id = ?",
        LetterRepository::row,
        partnershipId,
        id);
  }

  /** False when there is no such letter, or it is known already. */
  boolean bounced(long partnershipId, long id, Instant at, String why) {
    return sql.change(
            "update letter set bounced_at = ?, bounce = ? where partnership_id = ? and id = ? and"
                + " bounced_at is null",
            at,
            why,
            partnershipId,
            id)
        == 1;
  }

  /** The same by the token in the address that it came back to. */
  boolean bounced(String token, Instant at, String why) {
    return sql.change(
            "update letter set bounced_at = ?, bounce = ? where bounce_token = ? and bounced_at is"
                + " null",
            at,
            why,
            token)
        == 1;
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getLong("id"),
        LetterKind.of(row.getString("kind")),
        row.getString("name"),
        row.getString("email"),
        row.getString("recipient"),
        row.getString("title"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(Sql.instant(row, "written_at")),
        Sql.instant(row, "sent_at"),
        Sql.instant(row, "delivered_at"),
        row.getInt("attempts"),
        row.getString("words"),
        row.getString("bounce"));
  }
}
