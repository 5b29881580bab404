package org.assay.demonstration.meetings;

import jakarta.inject.Singleton;
import org.assay.collection.naming.NamingAgreements;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;

/** Half of the health bodies and a few schools agreed to be named in the papers of their forums. */
@Singleton
class NamingRound {
  private static final int SCHOOLS = 12;

  private final NamingAgreements agreements;
  private final Register register;

  NamingRound(NamingAgreements agreements, Register register) {
    this.agreements = agreements;
    this.register = register;
  }

  void agree(Caller admin) {
    var all = register.organisations(admin.partnershipId());
    var health = all.stream().filter(it -> it.sector() == Sector.HEALTH).toList();
    for (int i = 0; i < health.size(); i += 2) say(admin, health.get(i));
    all.stream()
        .filter(it -> it.sector() == Sector.EDUCATION)
        .limit(SCHOOLS)
        .forEach(it -> say(admin, it));
  }

  private void say(Caller admin, Organisation it) {
    agreements
        .say(admin, it, true, "The safeguarding lead, at the forum's meeting")
        .ifPresent(
            fault -> {
              throw new IllegalStateException(fault.toString());
            });
  }
}
