package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.assay.people.identity.SessionWriter;

/** A browser without a window: it keeps the cookie of its session and follows no redirection. */
public final class SessionClient implements AutoCloseable {
  private final HttpClient client;
  private String cookie = "";

  public SessionClient(EmbeddedServer server) {
    client = HttpFixture.stayingClient(server.getURL());
  }

  public HttpResponse<String> send(MutableHttpRequest<?> request) {
    var answer =
        HttpFixture.exchange(
            client,
            request
                .header("Sec-Fetch-Site", "same-origin")
                .accept(MediaType.TEXT_HTML_TYPE)
                .cookie(Cookie.of(SessionWriter.COOKIE, cookie)));
    answer.getCookie(SessionWriter.COOKIE).map(Cookie::getValue).ifPresent(this::cookie);
    return answer;
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    return send(
        HttpRequest.POST(path, form).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE));
  }

  public String cookie() {
    return cookie;
  }

  /**
   * @param now empty for none
   */
  public void cookie(String now) {
    cookie = now;
  }

  /** For requests without the session. */
  public HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
  }
}
