package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.people.identity.Contacts.Contact;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ContactRepository {
  private static final String CURRENT =
      " and m.valid_from <= ? and (m.valid_until is null or m.valid_until >= ?)";
  private static final String SELECT =
      "select p.id, p.name, p.email from person p where p.disabled = false and p.id in (select"
          + " m.person_id from membership m where m.partnership_id = ?"
          + CURRENT;

  private final Sql sql;
  private final Today today;

  ContactRepository(Sql sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  Optional<Contact> find(long partnershipId, long personId) {
    return find(partnershipId, " and p.id = ?", personId);
  }

  Optional<Contact> find(long partnershipId, String email) {
    return find(partnershipId, " and p.email = ?", email);
  }

  private Optional<Contact> find(long partnershipId, String which, Object value) {
    return sql.first(
        SELECT + ")" + which,
        ContactRepository::contact,
        partnershipId,
        today.day(),
        today.day(),
        value);
  }

  /**
   * @param organisationId null for those who hold it for no organisation
   */
  List<Contact> holders(long partnershipId, @Nullable Long organisationId, Set<Role> roles) {
    var values = new ArrayList<@Nullable Object>();
    values.addAll(List.of(partnershipId, today.day(), today.day()));
    roles.forEach(role -> values.add(role.name()));
    if (organisationId != null) values.add(organisationId);
    return sql.list(
        SELECT
            + " and m.role in "
            + Sql.marks(roles.size())
            + (organisationId == null
                ? " and m.organisation_id is null"
                : " and m.organisation_id = ?")
            + ") order by p.name, p.id",
        ContactRepository::contact,
        values.toArray());
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(row.getLong(1), row.getString(2), row.getString(3));
  }
}
