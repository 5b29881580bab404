package org.assay.platform.form;

import org.assay.platform.guarded.NamesNoChildFixture;

/** The rules of forms, without the service. */
public final class FormRulesFixture {
  private static final FormRules RULES = new FormRules(NamesNoChildFixture.validator());

  private FormRulesFixture() {}

  public static FormRules rules() {
    return RULES;
  }
}
