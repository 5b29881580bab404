package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The one place where a refusal becomes a page for a person or a problem for a program. */
@Singleton
public class ErrorPages {
  private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

  ErrorPages(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
    this.renderer = renderer;
  }

  public MutableHttpResponse<?> answer(
      HttpRequest<?> request, HttpStatus status, String code, String detail) {
    return forPrograms(request)
        ? Problem.response(status, code, detail)
        : HttpResponse.status(status)
            .contentType(MediaType.TEXT_HTML_TYPE)
            .body(page(status, detail));
  }

  /** Drawn at once: a fault may come to light where views are no longer drawn. */
  String page(HttpStatus status, String detail) {
    var text = new StringWriter();
    try {
      renderer.render("error", Map.of("page", ErrorPage.of(status, detail)), null).writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** By address, and elsewhere by what the client says it accepts. */
  public static boolean forPrograms(HttpRequest<?> request) {
    if (request.getPath().startsWith("/api/")) return true;
    var accepts = request.accept();
    return !accepts.isEmpty()
        && accepts.stream()
            .noneMatch(t -> t.equals(MediaType.TEXT_HTML_TYPE) || t.equals(MediaType.ALL_TYPE));
  }
}
