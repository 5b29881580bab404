package org.assay.people.signin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a form of an old tab from being done in the membership of now, where that one may do it;
 * where it may not, the refusal of its role asks the same first.
 */
@ServerFilter("/**")
class MembershipFilter implements Ordered {
  private final ChangedMembership changed;

  MembershipFilter(ChangedMembership changed) {
    this.changed = changed;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    var who = request.getUserPrincipal(Authentication.class).orElse(null);
    return changed.refusal(request, who).orElse(null);
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
