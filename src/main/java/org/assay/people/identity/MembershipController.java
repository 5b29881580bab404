package org.assay.people.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;

/** Lets somebody with several roles choose the one to work in. */
@Hidden
@Controller("/memberships")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class MembershipController {
  private final ChooseMembership choose;
  private final SessionWriter sessions;

  MembershipController(ChooseMembership choose, SessionWriter sessions) {
    this.choose = choose;
    this.sessions = sessions;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(
      HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> form) {
    var id = new FormInput(form).number("membership").orElse(0);
    var session = SessionWriter.session(authentication);
    return choose
        .choose(session, id)
        .map(
            it ->
                HttpResponse.seeOther(URI.create(Navigation.start(it.caller())))
                    .cookie(sessions.cookie(it, request)))
        .orElseThrow(() -> ProblemException.notFound("membership/not-found"));
  }
}
