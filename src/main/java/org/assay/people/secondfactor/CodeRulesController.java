package org.assay.people.secondfactor;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Which roles of a partnership must use one-time codes; the way back for a lost phone. */
@Hidden
@Controller("/settings/codes")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class CodeRulesController {
  private final CodeRules rules;
  private final ResetCodes reset;

  CodeRulesController(CodeRules rules, ResetCodes reset) {
    this.rules = rules;
    this.reset = reset;
  }

  @Get
  HttpResponse<?> show(Caller caller) {
    return answer(HttpStatus.OK, page(caller, "", null, null));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(Caller caller, @Body Map<String, Object> sent) {
    var chosen = new FormInput(sent).all("roles");
    rules.save(
        caller, Arrays.stream(Role.values()).filter(it -> chosen.contains(it.name())).toList());
    return answer(HttpStatus.OK, page(caller, "", "Saved", null));
  }

  @Post("/reset")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reset(Caller caller, @Body Map<String, Object> sent) {
    var email = new FormInput(sent).text("email");
    var refused = reset.reset(caller, email);
    return refused.isPresent()
        ? answer(HttpStatus.UNPROCESSABLE_ENTITY, page(caller, email, null, refused.get()))
        : answer(
            HttpStatus.OK,
            page(caller, "", "The one-time codes of " + email + " were reset.", null));
  }

  private CodeRulesPage page(
      Caller caller, String email, @Nullable String said, @Nullable String fault) {
    var asked = rules.roles(caller.partnershipId());
    return new CodeRulesPage(
        Navigation.shell(caller, "One-time codes", "/start").refusing(fault != null),
        Arrays.stream(Role.values())
            .map(it -> Choice.of(it.name(), it.title(), null, asked.contains(it)))
            .toList(),
        email,
        said,
        fault);
  }

  private static HttpResponse<?> answer(HttpStatus status, CodeRulesPage page) {
    return HttpResponse.status(status).body(View.of("desk/sign-in-rules", page));
  }
}
