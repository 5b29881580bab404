package org.assay.people.signin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.ErrorPages;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.form.MarkedForms;
import org.jspecify.annotations.Nullable;

/** Refuses a form from a page that was drawn in another membership than the session's. */
@ServerFilter("/**")
class MembershipFilter implements Ordered {
  private final ErrorPages pages;
  private final SecurityLog security;

  MembershipFilter(ErrorPages pages, SecurityLog security) {
    this.pages = pages;
    this.security = security;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.POST) return null;
    var drawn = request.getParameters().get(MarkedForms.AS);
    var who = request.getUserPrincipal(Authentication.class).orElse(null);
    if (drawn == null || who == null) return null;
    var caller = SessionWriter.session(who).caller();
    if (drawn.equals(Long.toString(caller.membership().id()))) return null;
    security.record(
        Event.ACCESS_REFUSED,
        caller.personId(),
        Map.of("code", "membership/changed", "path", request.getPath()));
    return pages.answer(
        request,
        HttpStatus.CONFLICT,
        "membership/changed",
        "You now work as “%s”. The form is from a page that you opened in another role, so nothing"
                .formatted(caller.membership().label())
            + " was done. Change role at the top of the page, then send the form again.");
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
