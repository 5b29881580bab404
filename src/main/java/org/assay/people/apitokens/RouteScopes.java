package org.assay.people.apitokens;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which scope each route of the API asks for: {@code api-scopes.txt}. */
@Singleton
class RouteScopes {
  private final Map<String, Scope> scopes;

  RouteScopes() {
    try (var in = RouteScopes.class.getResourceAsStream("/api-scopes.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      this.scopes =
          text.lines()
              .filter(it -> !it.isBlank() && !it.startsWith("#"))
              .map(it -> it.split(" : "))
              .collect(
                  Collectors.toMap(
                      it -> it[0].strip(), it -> Scope.of(it[1].strip()).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Scope> all() {
    return scopes;
  }

  /** Whether the request leads to a route at all. */
  boolean isServed(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request).isPresent();
  }

  /** Empty for a route that takes no such token. */
  Optional<Scope> of(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(UriRouteMatch.class::isInstance)
        .map(it -> ((UriRouteMatch<?, ?>) it).getRouteInfo())
        .map(
            it ->
                it.getHttpMethodName().replace("HEAD", "GET")
                    + " "
                    + it.getUriMatchTemplate().toPathString())
        .map(scopes::get);
  }
}
