package org.assay.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;

/** Requests whose refusal is an answer like any other. */
public final class HttpFixture {
  private HttpFixture() {}

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
