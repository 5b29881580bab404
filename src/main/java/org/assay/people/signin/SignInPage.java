package org.assay.people.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.people.identity.DemonstrationAccount;
import org.assay.people.singlesignon.Provider;
import org.assay.platform.Shell;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * @param next where to go after signing in, within this service
 * @param faults messages by box
 * @param accounts of the demonstration; empty in earnest
 * @param carried what was typed on a page whose session had ended; null as a rule
 * @param providers through which somebody can sign in instead
 * @param chosen whether they have just chosen a password
 * @param nobodyYet whether the service has no account, so that nobody can sign in
 */
public record SignInPage(
    Shell shell,
    String email,
    @Nullable String next,
    Map<String, String> faults,
    List<DemonstrationAccount> accounts,
    @Nullable String password,
    @Nullable CarriedForm carried,
    List<Provider> providers,
    boolean chosen,
    boolean nobodyYet) {

  SignInPage chosen(boolean justNow) {
    return new SignInPage(
        shell, email, next, faults, accounts, password, carried, providers, justNow, nobodyYet);
  }

  /** The address that begins the way to a provider, and leads on to where somebody wanted to go. */
  public String way(Provider provider) {
    return next == null
        ? provider.href()
        : provider.href() + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  public SignInDestination onward() {
    return new SignInDestination(next, carried);
  }

  public List<ErrorLink> errors() {
    return FormRules.links(faults);
  }
}
