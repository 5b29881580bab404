package org.assay.people.access;

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
import java.time.Clock;
import java.util.Map;
import org.assay.platform.ClientAddress;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.http.HourlyCounts;

/**
 * Where somebody who cannot sign in asks for a new password. The answer is the same, and as quick,
 * whether the address has an account or not: it is looked for afterwards.
 */
@Hidden
@Controller("/forgotten-password")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class ForgottenPasswordController {
  /** From one network within an hour; a whole school may sit behind one. */
  static final int MOST = 20;

  private final ForgottenPassword forgotten;
  private final FormRules rules;
  private final ClientAddress addresses;
  private final SecurityLog security;
  private final HourlyCounts counts;

  ForgottenPasswordController(
      ForgottenPassword forgotten,
      FormRules rules,
      ClientAddress addresses,
      SecurityLog security,
      Clock clock) {
    this.forgotten = forgotten;
    this.rules = rules;
    this.addresses = addresses;
    this.security = security;
    this.counts = new HourlyCounts(clock);
  }

  @Get
  HttpResponse<?> form() {
    return page(HttpStatus.OK, false, new FormInput(Map.of()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> sent) {
    var input = new FormInput(sent);
    var form = new ForgottenPasswordForm(input.text("email"));
    rules.check(form, input);
    if (!input.isSound()) return page(HttpStatus.UNPROCESSABLE_ENTITY, false, input);
    if (counts.more("asked", addresses.of(request)) > MOST) {
      input.wrong(
          "Many new passwords were asked for from your network. Try again in an hour", "email");
      return page(HttpStatus.TOO_MANY_REQUESTS, false, input);
    }
    security.record(Event.PASSWORD_LINK_ASKED, Map.of());
    Thread.ofVirtual().name("forgotten-password").start(() -> forgotten.ask(form.email()));
    return page(HttpStatus.OK, true, input);
  }

  private static HttpResponse<?> page(HttpStatus status, boolean sent, FormInput input) {
    var shell = Shell.open("Forgotten your password?").refusing(!input.isSound());
    return HttpResponse.status(status)
        .body(
            View.of(
                "identity/forgotten",
                new ForgottenPasswordPage(shell, input.text("email"), sent, input.errors())));
  }
}
