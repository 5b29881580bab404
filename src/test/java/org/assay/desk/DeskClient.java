package org.assay.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads and posts pages as one person, or as nobody, without following redirections. */
public final class DeskClient implements AutoCloseable {
  private final HttpClient client;
  private final @Nullable String token;

  public DeskClient(EmbeddedServer server, @Nullable String token) {
    this.client = HttpFixture.stayingClient(server.getURL());
    this.token = token;
  }

  public Document get(String path) {
    return Jsoup.parse(answer(path).body());
  }

  public HttpResponse<String> answer(String path) {
    return exchange(HttpRequest.GET(path));
  }

  public HttpResponse<String> post(String path, Map<String, ?> values) {
    return exchange(
        HttpRequest.POST(path, new LinkedHashMap<String, Object>(values))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  public HttpResponse<String> exchange(MutableHttpRequest<?> request) {
    request.accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE);
    return HttpFixture.exchange(client, token == null ? request : request.bearerAuth(token));
  }

  /** The lines of the error summary. */
  public static List<String> errors(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".govuk-error-summary__list li").eachText();
  }

  @Override
  public void close() {
    client.close();
  }
}
