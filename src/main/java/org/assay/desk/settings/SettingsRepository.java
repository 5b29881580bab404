package org.assay.desk.settings;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.Sql;

@Singleton
class SettingsRepository {
  private final Sql sql;

  SettingsRepository(Sql sql) {
    this.sql = sql;
  }

  Map<String, String> all(long partnershipId) {
    return sql
        .list(
            "select name, said from partnership_setting where partnership_id = ?",
            row -> Map.entry(row.getString(1), row.getString(2)),
            partnershipId)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** An empty value is none. */
  void save(long partnershipId, Map<Setting, String> values) {
    sql.batch(
        "delete from partnership_setting where partnership_id = ? and name = ?",
        values.keySet().stream().map(it -> new Object[] {partnershipId, it.key()}).toList());
    sql.batch(
        "insert into partnership_setting (partnership_id, name, said) values (?, ?, ?)",
        values.entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> new Object[] {partnershipId, it.getKey().key(), it.getValue()})
            .toList());
  }

  Optional<Logo> logo(long partnershipId) {
    return sql.first(
        "select media_type, content from partnership_logo where partnership_id = ?",
        row -> new Logo(row.getString(1), row.getBytes(2)),
        partnershipId);
  }

  /** With a digest among the settings, so that a kept report can tell one logo from another. */
  void save(long partnershipId, Logo logo) {
    removeLogo(partnershipId);
    sql.batch(
        "insert into partnership_logo (partnership_id, media_type, content) values (?, ?, ?)",
        List.<Object[]>of(new Object[] {partnershipId, logo.mediaType(), logo.content()}));
    sql.change(
        "insert into partnership_setting (partnership_id, name, said) values (?, ?, ?)",
        partnershipId,
        PartnershipSettings.LOGO_DIGEST,
        logo.digest());
  }

  void removeLogo(long partnershipId) {
    sql.change("delete from partnership_logo where partnership_id = ?", partnershipId);
    sql.change(
        "delete from partnership_setting where partnership_id = ? and name = ?",
        partnershipId,
        PartnershipSettings.LOGO_DIGEST);
  }

  /** Colour and logo as a short text. */
  String look(long partnershipId) {
    return String.join(
        ",",
        sql.list(
            "select said from partnership_setting where partnership_id = ? and name in (?, ?)"
                + " order by name",
            row -> row.getString(1),
            partnershipId,
            Setting.COLOUR.key(),
            PartnershipSettings.LOGO_DIGEST));
  }
}
