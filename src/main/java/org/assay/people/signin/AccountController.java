package org.assay.people.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Navigation;
import org.assay.people.secondfactor.OneTimeCodes;
import org.assay.platform.View;
import org.assay.platform.govuk.SummaryRow;

/** Leads to everything that somebody can change about their own account. */
@Hidden
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class AccountController {
  private final ChangePassword accounts;
  private final OneTimeCodes codes;

  AccountController(ChangePassword accounts, OneTimeCodes codes) {
    this.accounts = accounts;
    this.codes = codes;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    var shell = Navigation.shell(caller, "Your account", "");
    var page = new AccountPage(shell, accounts.account(caller), rows(caller));
    return HttpResponse.ok(View.of("identity/account", page));
  }

  private List<SummaryRow> rows(Caller caller) {
    var on = codes.isOn(caller.personId());
    return List.of(
        row("Password", "Only you know it", "/account/password"),
        row("One-time codes", on ? "On" : "Off", "/account/codes"),
        row("Passkeys", "Sign in without a password", "/account/passkeys"),
        new SummaryRow(
            "Where you are signed in",
            "Devices and browsers",
            "/account/sessions",
            "See",
            "where you are signed in"),
        row("Tokens for programs", "For the API", "/account/tokens"),
        new SummaryRow(
            "Your data", "What Assay holds about you", "/account/data", "Download", "your data"));
  }

  private static SummaryRow row(String key, String value, String href) {
    return new SummaryRow(key, value, href, "Change", key.toLowerCase(java.util.Locale.ROOT));
  }
}
