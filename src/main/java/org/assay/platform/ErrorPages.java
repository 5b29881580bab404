package org.assay.platform;

import io.micronaut.http.HttpHeaders;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.platform.health.Trouble;
import org.assay.platform.problem.ProblemCatalogue;

/** The one place where a refusal becomes a page for a person or a problem for a program. */
@Singleton
public class ErrorPages {
  private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

  ErrorPages(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
    this.renderer = renderer;
  }

  public MutableHttpResponse<?> answer(
      HttpRequest<?> request, HttpStatus status, String code, String detail) {
    return answer(request, status, code, detail, Shell::open);
  }

  /**
   * @param shell of a page by its title, for a refusal that is put right at the top of the page
   */
  public MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      HttpStatus status,
      String code,
      String detail,
      Function<String, Shell> shell) {
    if (forPrograms(request)) return Problem.response(status, code, detail);
    var page = ErrorPage.of(request, status, detail);
    return HttpResponse.status(status)
        .contentType(MediaType.TEXT_HTML_TYPE)
        .body(drawn("error", page.in(shell.apply(page.heading()))));
  }

  /**
   * What is not there or not the caller's, in the words of the catalogue wherever it is asked for.
   */
  public MutableHttpResponse<?> notFound(HttpRequest<?> request, String code) {
    return answer(request, HttpStatus.NOT_FOUND, code, ProblemCatalogue.advice(code));
  }

  /** For what may succeed if it is tried again: when to, and the form that was sent with it. */
  public MutableHttpResponse<?> unavailable(HttpRequest<?> request, Trouble trouble) {
    return unavailable(request, trouble, HttpResponse.serverError());
  }

  public MutableHttpResponse<Object> unavailable(
      HttpRequest<?> request, Trouble trouble, MutableHttpResponse<Object> answer) {
    answer
        .status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(trouble.retryAfter()));
    if (forPrograms(request)) {
      var detail = trouble.said() + " Send the same again later; it was not saved.";
      return answer
          .contentType(Problem.MEDIA_TYPE)
          .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, trouble.code(), detail, List.of()));
    }
    return answer
        .contentType(MediaType.TEXT_HTML_TYPE)
        .body(drawn("unavailable", UnavailablePage.of(request, trouble)));
  }

  /** Drawn at once: a fault may come to light where views are no longer drawn. */
  public String page(HttpRequest<?> request, HttpStatus status, String detail) {
    return drawn("error", ErrorPage.of(request, status, detail));
  }

  private String drawn(String template, Record page) {
    var text = new StringWriter();
    try {
      renderer.render(template, Map.of("page", page), null).writeTo(text);
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
