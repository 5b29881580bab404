package org.assay.people.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.ArrayList;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.OwnSessions;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page on which somebody sees where they are signed in, and ends it. */
@Hidden
@Controller("/account/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class SessionsController {
  private final OwnSessions sessions;
  private final SessionWriter cookies;

  SessionsController(OwnSessions sessions, SessionWriter cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Get
  HttpResponse<?> show(Authentication who, @Nullable @QueryValue String ended) {
    var session = SessionWriter.session(who);
    var shell = Navigation.shell(session.caller(), "Where you are signed in", "");
    var lines = sessions.all(session).stream().map(SessionsController::line).toList();
    return HttpResponse.ok(
        View.of("identity/sessions", new SessionsPage(shell, lines, ended != null)));
  }

  private static SessionsPage.Line line(OwnSessions.Entry it) {
    var details = new ArrayList<String>();
    details.add("Signed in on " + England.moment(it.begun()));
    details.add("Last used on " + England.moment(it.seen()));
    if (!it.origin().network().isEmpty()) details.add("From " + it.origin().network());
    if (it.origin().provider() != null) details.add("Through " + it.origin().provider());
    var device = it.origin().device();
    return new SessionsPage.Line(
        it.id(), device.isEmpty() ? "Unknown device" : device, details, it.current());
  }

  @Post("/{id}/end")
  @Consumes(MediaType.ALL)
  HttpResponse<?> end(HttpRequest<?> request, Authentication who, long id) {
    var session = SessionWriter.session(who);
    if (!sessions.end(session, id)) throw ProblemException.notFound("session/unknown");
    return id == session.id()
        ? signedOut(request)
        : HttpResponse.seeOther(URI.create("/account/sessions?ended=yes"));
  }

  @Post("/end")
  @Consumes(MediaType.ALL)
  HttpResponse<?> endAll(HttpRequest<?> request, Authentication who) {
    sessions.endAll(SessionWriter.session(who));
    return signedOut(request);
  }

  private HttpResponse<?> signedOut(HttpRequest<?> request) {
    return HttpResponse.seeOther(URI.create("/sign-in")).cookie(cookies.gone(request));
  }
}
