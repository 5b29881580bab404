package org.assay.platform.health;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Ends each connection with its answer once the node stops, so that none is cut in the middle. */
@ServerFilter("/**")
class StoppingFilter {
  private final Stopping stopping;

  StoppingFilter(Stopping stopping) {
    this.stopping = stopping;
  }

  @ResponseFilter
  void end(MutableHttpResponse<?> response) {
    if (stopping.hasBegun()) response.header(HttpHeaders.CONNECTION, "close");
  }
}
