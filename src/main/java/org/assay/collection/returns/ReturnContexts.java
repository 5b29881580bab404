package org.assay.collection.returns;

import jakarta.inject.Singleton;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.directory.Register;

/** Finds what a return asks. */
@Singleton
public class ReturnContexts {
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final ReturnFacts facts;

  ReturnContexts(Cycles cycles, Editions editions, Register register, ReturnFacts facts) {
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.facts = facts;
  }

  public ReturnContext of(AgencyReturn agencyReturn) {
    var cycle = cycles.find(agencyReturn.partnershipId(), agencyReturn.cycleId()).orElseThrow();
    var organisation =
        register
            .organisation(agencyReturn.partnershipId(), agencyReturn.organisationId())
            .orElseThrow();
    var edition = editions.of(cycle);
    return new ReturnContext(cycle, edition, organisation, facts.stated(agencyReturn, edition));
  }
}
