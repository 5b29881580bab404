package org.assay.people.signin;

import java.util.List;
import java.util.Map;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;

/**
 * Where somebody changes their own password.
 *
 * @param account the email address that they sign in with
 * @param shared whether it is an account of the demonstration, whose password stays
 * @param changed whether it was changed just now
 * @param faults messages by box
 */
public record PasswordPage(
    Shell shell, String account, boolean shared, boolean changed, Map<String, String> faults) {

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }
}
