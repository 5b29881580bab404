package org.assay.people.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.ChangePassword.Outcome;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Session;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.ClientAddress;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;

/** The page on which somebody changes their own password. */
@Hidden
@Controller("/account/password")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class PasswordController {
  private static final String DIFFERENT =
      "The two new passwords are different. Enter the same password twice";
  private static final String WRONG =
      "This is not your current password. Check it and enter it again";

  private final ChangePassword passwords;
  private final SessionWriter sessions;
  private final ClientAddress addresses;
  private final FormRules rules;

  PasswordController(
      ChangePassword passwords, SessionWriter sessions, ClientAddress addresses, FormRules rules) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.addresses = addresses;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(Caller caller, @Nullable @QueryValue String changed) {
    return HttpResponse.ok(page(caller, changed != null, Map.of()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
    var session = SessionWriter.session(authentication);
    var form = PasswordForm.of(new FormInput(sent));
    var faults = rules.faults(form);
    if (faults.isEmpty() && !form.isTypedTwice()) faults = Map.of("again", DIFFERENT);
    return faults.isEmpty() ? change(request, session, form) : refused(session.caller(), faults);
  }

  private HttpResponse<?> change(HttpRequest<?> request, Session session, PasswordForm form) {
    var caller = session.caller();
    return switch (passwords.change(
        session, form.currentPassword(), form.newPassword(), addresses.of(request))) {
      case Outcome.Changed(var fresh) ->
          HttpResponse.seeOther(URI.create("/account/password?changed=yes"))
              .cookie(sessions.cookie(fresh, request));
      case Outcome.Wrong _ -> refused(caller, Map.of("currentPassword", WRONG));
      case Outcome.Refused(var why) -> refused(caller, Map.of("newPassword", why));
      case Outcome.Delayed(var left) ->
          refused(caller, Map.of("currentPassword", Delay.words(left)))
              .status(HttpStatus.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, Long.toString(Delay.seconds(left)));
    };
  }

  private MutableHttpResponse<?> refused(Caller caller, Map<String, String> faults) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY).body(page(caller, false, faults));
  }

  private Object page(Caller caller, boolean changed, Map<String, String> faults) {
    var shell = Navigation.shell(caller, "Change your password", "").refusing(!faults.isEmpty());
    var account = passwords.account(caller);
    return View.of(
        "identity/password",
        new PasswordPage(shell, account, passwords.isShared(caller), changed, faults));
  }
}
