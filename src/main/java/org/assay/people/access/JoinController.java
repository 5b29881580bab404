package org.assay.people.access;

import io.micronaut.http.HttpHeaders;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.people.access.InvitationRepository.Invitation;
import org.assay.people.access.JoinLinks.LinkState;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.passwords.NewPasswordForm;
import org.assay.people.signin.LinkGonePage;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;

/** Where the link in a letter of invitation leads. */
@Hidden
@Controller("/join/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class JoinController {
  private final JoinLinks links;
  private final Register register;
  private final FormRules rules;
  private final SecurityLog security;

  JoinController(JoinLinks links, Register register, FormRules rules, SecurityLog security) {
    this.security = security;
    this.links = links;
    this.register = register;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> show(String token) {
    return page(token, List.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(String token, @Body Map<String, Object> form) {
    if (!(links.standing(token) instanceof LinkState.Open(var invitation))) {
      return page(token, List.of());
    }
    var input = new FormInput(form);
    var typed = NewPasswordForm.of(input);
    typed.check(rules, input);
    if (input.isSound()) {
      links.choose(invitation, typed.password()).ifPresent(why -> input.wrong(why, "password"));
    }
    return input.isSound()
        ? HttpResponse.seeOther(URI.create("/sign-in?password=saved"))
        : page(token, input.errors());
  }

  /** A new letter, to the same address. */
  @Post("/letter")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(String token) {
    if (!(links.standing(token) instanceof LinkState.Expired(var invitation))) {
      return page(token, List.of());
    }
    return links.again(invitation)
        ? answer(HttpStatus.OK, page("sent", invitation, token, List.of()))
        : answer(
            HttpStatus.TOO_MANY_REQUESTS,
            page(
                "expired",
                invitation,
                token,
                List.of(
                    new ErrorLink(
                        "Several letters were sent to you today. Look for the newest, or try again"
                            + " tomorrow",
                        null))));
  }

  private HttpResponse<?> page(String token, List<ErrorLink> faults) {
    return switch (links.standing(token)) {
      case LinkState.Open(var it) ->
          answer(
              faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
              page("open", it, token, faults));
      case LinkState.Ready(var it) -> answer(HttpStatus.OK, page("ready", it, token, List.of()));
      case LinkState.Expired(var it) ->
          answer(HttpStatus.OK, page("expired", it, token, List.of()));
      case LinkState.Ended(var it) -> answer(HttpStatus.OK, page("ended", it, token, List.of()));
      case LinkState.Unknown _ -> gone();
    };
  }

  private HttpResponse<?> gone() {
    security.record(Event.LINK_REFUSED, Map.of("path", "/join"));
    return HttpResponse.status(HttpStatus.NOT_FOUND)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(View.of("identity/link-gone", LinkGonePage.now()));
  }

  private JoinPage page(String standing, Invitation it, String token, List<ErrorLink> faults) {
    var partnership =
        register.partnership(it.partnershipId()).map(Partnership::name).orElse("the partnership");
    return new JoinPage(
        Shell.open("Join " + partnership).refusing(!faults.isEmpty()),
        token,
        standing,
        it.name(),
        it.email(),
        partnership,
        faults);
  }

  private static HttpResponse<?> answer(HttpStatus status, JoinPage page) {
    return HttpResponse.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(View.of("identity/join", page));
  }
}
