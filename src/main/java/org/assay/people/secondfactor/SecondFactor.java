package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import org.assay.people.identity.SecondStep;
import org.assay.people.identity.SharedAccounts;

/** Who is asked for a one-time code after the password. */
@Singleton
class SecondFactor implements SecondStep {
  private final OneTimeCodes codes;
  private final CodeRules rules;
  private final SharedAccounts shared;

  SecondFactor(OneTimeCodes codes, CodeRules rules, SharedAccounts shared) {
    this.codes = codes;
    this.rules = rules;
    this.shared = shared;
  }

  @Override
  public boolean isNeeded(long personId) {
    return !shared.isShared(personId) && (codes.isOn(personId) || rules.require(personId));
  }
}
