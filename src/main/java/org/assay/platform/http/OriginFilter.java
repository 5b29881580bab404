package org.assay.platform.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import org.assay.platform.ErrorPages;
import org.assay.platform.SecurityLog;
import org.jspecify.annotations.Nullable;

/**
 * Lets a change through only when it comes from a page of ours. A browser sends the session's
 * cookie with any request, no matter who made the page; a bearer token it never sends by itself, so
 * a request that carries one is free of this.
 */
@ServerFilter("/**")
class OriginFilter implements Ordered {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final ErrorPages pages;
  private final SecurityLog security;

  OriginFilter(ErrorPages pages, SecurityLog security) {
    this.pages = pages;
    this.security = security;
  }

  @RequestFilter
  @Nullable MutableHttpResponse<?> check(HttpRequest<?> request) {
    if (SAFE.contains(request.getMethod()) || bearer(request) || ours(request)) return null;
    security.refused(request, null, "request/foreign-origin");
    return pages.answer(
        request,
        HttpStatus.FORBIDDEN,
        "request/foreign-origin",
        "The request came from another site's page. Open the service itself and try again.");
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 100;
  }

  private static boolean bearer(HttpRequest<?> request) {
    var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith("Bearer ");
  }

  /** {@code none} is a person at the browser's own controls, who repeats a form for instance. */
  private static boolean ours(HttpRequest<?> request) {
    var site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return origin == null
        ? request.getCookies().isEmpty()
        : sameHost(origin, request.getHeaders().get(HttpHeaders.HOST));
  }

  /** Only the hosts, since a proxy in front may have taken the encryption off. */
  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() instanceof String theirs && theirs.equals(host);
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
