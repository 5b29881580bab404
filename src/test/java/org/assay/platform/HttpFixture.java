package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import java.net.URL;
import java.time.Duration;

/** Clients that a busy machine does not make give up; a refusal is an answer like any other. */
public final class HttpFixture {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private HttpFixture() {}

  /** Follows redirections. */
  public static HttpClient client(URL service) {
    return HttpClient.create(service, patient());
  }

  /** Does not follow redirections. */
  public static HttpClient stayingClient(URL service) {
    var configuration = patient();
    configuration.setFollowRedirects(false);
    return HttpClient.create(service, configuration);
  }

  /** With which a client waits long; for what else it is to do. */
  public static DefaultHttpClientConfiguration patient() {
    var configuration = new DefaultHttpClientConfiguration();
    configuration.setReadTimeout(PATIENCE);
    return configuration;
  }

  /** The answer with its text, whatever its status; a redirection is not followed. */
  @SuppressWarnings("unchecked")
  public static HttpResponse<String> exchange(HttpClient client, HttpRequest<?> request) {
    try {
      return client.toBlocking().exchange(request, String.class);
    } catch (HttpClientResponseException refused) {
      return (HttpResponse<String>) refused.getResponse();
    }
  }
}
