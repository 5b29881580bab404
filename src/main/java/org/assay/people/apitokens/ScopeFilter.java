package org.assay.people.apitokens;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.Problem;
import org.assay.platform.SecurityLog;
import org.jspecify.annotations.Nullable;

/** Holds a program to what its token allows, after its role was checked. */
@ServerFilter("/**")
class ScopeFilter implements Ordered {
  private final RouteScopes routes;
  private final SecurityLog security;

  ScopeFilter(RouteScopes routes, SecurityLog security) {
    this.routes = routes;
    this.security = security;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    var who = request.getUserPrincipal(Authentication.class).orElse(null);
    if (who == null
        || !(who.getAttributes().get(ApiTokenReader.SCOPES) instanceof Set<?> allowed)
        || !routes.isServed(request)) {
      return null;
    }
    var needed = routes.of(request).orElse(null);
    if (needed != null && allowed.contains(needed)) return null;
    return refused(request, who, needed);
  }

  private MutableHttpResponse<?> refused(
      HttpRequest<?> request, Authentication who, @Nullable Scope needed) {
    var code = needed == null ? "token/api-only" : "token/scope";
    security.refused(request, SessionWriter.session(who).caller().personId(), code);
    return Problem.response(
        HttpStatus.FORBIDDEN,
        code,
        needed == null
            ? "The token is good for the API alone."
            : "The token lacks the scope %s.".formatted(needed.code()));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
