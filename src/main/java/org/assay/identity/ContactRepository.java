package org.assay.identity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Contacts.Contact;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class ContactRepository {
  private static final String SELECT =
      "select p.id, p.name, p.email from person p where p.partnership_id = ? and p.disabled ="
          + " false";

  private final Sql sql;

  ContactRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<Contact> find(long partnershipId, long personId) {
    return sql.first(SELECT + " and p.id = ?", ContactRepository::contact, partnershipId, personId);
  }

  Optional<Contact> find(long partnershipId, String email) {
    return sql.first(SELECT + " and p.email = ?", ContactRepository::contact, partnershipId, email);
  }

  /**
   * @param organisationId null for those who hold it for no organisation
   */
  List<Contact> holders(long partnershipId, @Nullable Long organisationId, Set<Role> roles) {
    var values = new ArrayList<@Nullable Object>();
    values.add(partnershipId);
    values.add(partnershipId);
    roles.forEach(role -> values.add(role.name()));
    if (organisationId != null) values.add(organisationId);
    return sql.list(
        SELECT
            + " and p.id in (select r.person_id from person_role r where r.partnership_id = ? and"
            + " r.role in "
            + Sql.marks(roles.size())
            + (organisationId == null
                ? " and r.organisation_id is null"
                : " and r.organisation_id = ?")
            + ") order by p.name, p.id",
        ContactRepository::contact,
        values.toArray());
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(row.getLong(1), row.getString(2), row.getString(3));
  }
}
