package org.assay.letters;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.letters.writing.LetterKind;
import org.assay.platform.Sql;

@Singleton
class TemplateRepository {
  private final Sql sql;

  TemplateRepository(Sql sql) {
    this.sql = sql;
  }

  /** Empty where the letter keeps the words that come with the service. */
  Optional<LetterTemplate> find(long partnershipId, LetterKind kind) {
    return sql.first(
        "select title, words from letter_template where partnership_id = ? and kind = ?",
        row -> new LetterTemplate(kind, row.getString(1), row.getString(2)),
        partnershipId,
        kind.code());
  }

  void save(long partnershipId, LetterTemplate it) {
    remove(partnershipId, it.kind());
    sql.change(
        "insert into letter_template (partnership_id, kind, title, words) values (?, ?, ?, ?)",
        partnershipId,
        it.kind().code(),
        it.title(),
        it.words());
  }

  void remove(long partnershipId, LetterKind kind) {
    sql.change(
        "delete from letter_template where partnership_id = ? and kind = ?",
        partnershipId,
        kind.code());
  }
}
