package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.platform.Sql;

/** Lets an administrator help somebody who has lost the phone that makes their codes. */
@Singleton
class ResetCodes {
  private final Contacts contacts;
  private final OneTimeCodes codes;
  private final Sql sql;

  ResetCodes(Contacts contacts, OneTimeCodes codes, Sql sql) {
    this.contacts = contacts;
    this.codes = codes;
    this.sql = sql;
  }

  /** Why it cannot be done; empty when it was. */
  Optional<String> reset(Caller caller, String email) {
    var person = contacts.find(caller.partnershipId(), email.toLowerCase(java.util.Locale.ROOT));
    if (person.isEmpty()) {
      return Optional.of("Enter the email address of somebody who has a role in your partnership");
    }
    var id = person.get().personId();
    if (id == caller.personId()) {
      return Optional.of("Ask another administrator to reset your own one-time codes");
    }
    if (worksElsewhere(id, caller.partnershipId())) {
      return Optional.of(
          "This person works for another partnership too. Ask the people who host Assay to reset"
              + " their one-time codes");
    }
    if (!codes.isOn(id)) return Optional.of("This person has no one-time codes");
    codes.turnOff(id, caller.personId());
    return Optional.empty();
  }

  /** One partnership's administrator must not weaken how another's people sign in. */
  private boolean worksElsewhere(long person, long partnership) {
    return sql.count(
            "select count(*) from membership where person_id = ? and partnership_id <> ? and"
                + " valid_until is null",
            person,
            partnership)
        > 0;
  }
}
