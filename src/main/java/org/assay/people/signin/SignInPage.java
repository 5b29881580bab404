package org.assay.people.signin;

import java.util.List;
import java.util.Map;
import org.assay.people.identity.DemonstrationAccount;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * @param next where to go after signing in, within this service
 * @param faults messages by box
 * @param accounts of the demonstration; empty in earnest
 * @param carried what was typed on a page whose session had ended; null as a rule
 */
public record SignInPage(
    Shell shell,
    String email,
    @Nullable String next,
    Map<String, String> faults,
    List<DemonstrationAccount> accounts,
    @Nullable String password,
    @Nullable CarriedForm carried) {

  public Onward onward() {
    return new Onward(next, carried);
  }

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }
}
