package org.assay.platform.form;

import io.micronaut.validation.validator.Validator;

/** The rules of forms, without the service. */
public final class FormRulesFixture {
  private static final FormRules RULES = new FormRules(Validator.getInstance());

  private FormRulesFixture() {}

  public static FormRules rules() {
    return RULES;
  }
}
