package org.assay.platform;

import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;

/**
 * Gives each request of a test what a browser says of a form on our own page, unless the test says
 * otherwise.
 */
@ClientFilter("/**")
public class BrowserHeadersFilter {
  public static final String SITE = "Sec-Fetch-Site";
  public static final String ABSENT = "absent";

  @RequestFilter
  void add(MutableHttpRequest<?> request) {
    var headers = request.getHeaders();
    if (!headers.contains(SITE)) {
      headers.set(SITE, "same-origin");
    } else if (headers.get(SITE).equals(ABSENT)) {
      headers.remove(SITE);
    }
  }
}
