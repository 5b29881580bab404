package org.assay.people.secondfactor;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.SharedAccounts;
import org.assay.people.identity.SignIn;
import org.assay.platform.ClientAddress;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;

/** The page on which somebody sets up, renews and turns off their one-time codes. */
@Hidden
@Controller("/account/codes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class CodesController {
  private static final String WRONG_PASSWORD =
      "This is not your password. Check it, or wait a few minutes after several wrong attempts";
  private static final String WRONG_CODE = "Enter the 6 digits that the app shows now for Assay";

  private final OneTimeCodes codes;
  private final CodeRules rules;
  private final ChangePassword accounts;
  private final SharedAccounts shared;
  private final SignIn signIn;
  private final ClientAddress addresses;

  CodesController(
      OneTimeCodes codes,
      CodeRules rules,
      ChangePassword accounts,
      SharedAccounts shared,
      SignIn signIn,
      ClientAddress addresses) {
    this.codes = codes;
    this.rules = rules;
    this.accounts = accounts;
    this.shared = shared;
    this.signIn = signIn;
    this.addresses = addresses;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, page(caller));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    var form = new FormInput(sent);
    var page = page(caller);
    if (page.shared()) return answer(HttpStatus.UNPROCESSABLE_ENTITY, page);
    if (!signIn.confirms(page.account(), form.typed("password"), addresses.of(request))) {
      return refused(page, "password", WRONG_PASSWORD);
    }
    return switch (form.text("do")) {
      case "off" -> off(caller, page);
      case "recovery" -> recovery(caller, page);
      default ->
          answer(HttpStatus.OK, page.setting(codes.begin(caller.personId(), page.account())));
    };
  }

  private HttpResponse<?> off(Caller caller, CodesPage page) {
    if (page.required()) {
      return refused(page, "password", "Your role asks for one-time codes");
    }
    codes.turnOff(caller.personId(), caller.personId());
    return answer(HttpStatus.OK, page(caller).saying("One-time codes are off."));
  }

  private HttpResponse<?> recovery(Caller caller, CodesPage page) {
    if (page.since() == null) return refused(page, "password", "Set up one-time codes first");
    var fresh = codes.newRecoveryCodes(caller.personId());
    return answer(HttpStatus.OK, page.showing(fresh, "Your old recovery codes no longer work."));
  }

  @Post("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(Caller caller, @Body Map<String, Object> sent) {
    var page = page(caller);
    var begun = codes.begun(caller.personId(), page.account()).orElse(null);
    if (begun == null || page.shared()) return refused(page, "password", "Begin again");
    var recovery = codes.confirm(caller.personId(), new FormInput(sent).text("code"));
    return recovery.isEmpty()
        ? refused(page.setting(begun), "code", WRONG_CODE)
        : answer(HttpStatus.OK, page(caller).showing(recovery.get(), "One-time codes are on."));
  }

  private CodesPage page(Caller caller) {
    var person = caller.personId();
    return new CodesPage(
        Navigation.shell(caller, "One-time codes", ""),
        accounts.account(caller),
        shared.isShared(person),
        codes.since(person).map(England::moment).orElse(null),
        codes.recoveryCodesLeft(person),
        rules.require(person),
        null,
        null,
        null,
        Map.of());
  }

  private static HttpResponse<?> refused(CodesPage page, String box, String why) {
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, page.refusing(box, why));
  }

  private static HttpResponse<?> answer(HttpStatus status, CodesPage page) {
    return HttpResponse.status(status).body(View.of("identity/codes", page));
  }
}
