package org.assay.returns;

import jakarta.inject.Singleton;
import org.assay.cycles.Cycles;
import org.assay.cycles.Editions;
import org.assay.directory.Register;

/** Finds what a return asks. */
@Singleton
class Askings {
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final ReturnFacts facts;

  Askings(Cycles cycles, Editions editions, Register register, ReturnFacts facts) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.facts = facts;
  }

  Asking of(AgencyReturn head) {
    var cycle = cycles.find(head.partnershipId(), head.cycleId()).orElseThrow();
    var organisation =
        register.organisation(head.partnershipId(), head.organisationId()).orElseThrow();
    var edition = editions.of(cycle);
    return new Asking(cycle, edition, organisation, facts.stated(head, edition));
  }
}
