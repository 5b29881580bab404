package org.assay.desk.leads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/** Writes down who leads, as somebody typed it. */
@Singleton
class KeepLeads {
  private final LeadRepository leads;
  private final FormRules rules;
  private final Clock clock;

  KeepLeads(LeadRepository leads, FormRules rules, Clock clock) {
    this.leads = leads;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * False where a box is wrong, which the form then says.
   *
   * @param changing id of the lead whose place it takes; 0 for none
   */
  @Transactional
  boolean save(Caller caller, long organisation, long changing, FormInput form) {
    var lead = read(organisation, form);
    if (lead == null || !form.isSound()) return false;
    if (changing != 0 && leads.find(caller.partnershipId(), organisation, changing).isPresent()) {
      leads.remove(caller.partnershipId(), changing);
    }
    leads.add(caller.partnershipId(), lead, clock.instant(), caller.personId());
    return true;
  }

  private @Nullable Lead read(long organisation, FormInput input) {
    var typed = LeadForm.of(input);
    if (typed.name() == null && typed.post() == null) {
      input.wrong("Enter a name or a post", "name");
    }
    var trained = typed.trained();
    if (trained != null && trained.isAfter(England.day(clock.instant()))) {
      input.wrong("The training is in the future. Enter a date in the past", "trained");
    }
    rules.check(typed, input);
    return typed.role() == null ? null : typed.lead(organisation, typed.role());
  }
}
