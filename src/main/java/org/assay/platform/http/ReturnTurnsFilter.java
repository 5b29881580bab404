package org.assay.platform.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assay.platform.ErrorPages;
import org.assay.platform.health.Trouble;
import org.assay.platform.health.Troubles;

/**
 * Lets a few requests at a time change one return. When a row of it is stuck, the others wait here,
 * where they hold no connection of the pool, so that one return's trouble stays that return's.
 */
@ServerFilter({"/returns/**", "/api/v1/returns/**"})
class ReturnTurnsFilter implements Ordered {
  private static final int AT_ONCE = 3;
  private static final long LONGEST_WAIT = 5; // seconds, as for a connection
  private static final int LANES = 1024; // two returns that share one lose little
  private static final Pattern RETURN = Pattern.compile("/(?:api/v1/)?returns/(\\d{1,18})(?:/.*)?");

  private final ErrorPages pages;
  private final Troubles troubles;
  private final Semaphore[] lanes = new Semaphore[LANES];

  ReturnTurnsFilter(ErrorPages pages, Troubles troubles) {
    this.pages = pages;
    this.troubles = troubles;
    for (var i = 0; i < LANES; i++) lanes[i] = new Semaphore(AT_ONCE, true);
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> inTurn(HttpRequest<?> request, FilterContinuation<HttpResponse<?>> rest)
      throws InterruptedException {
    var path = RETURN.matcher(request.getPath());
    if (!changes(request) || !path.matches()) return rest.proceed();
    var lane = lanes[(int) (Long.parseLong(path.group(1)) % LANES)];
    if (!lane.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
      troubles.happened(Trouble.BUSY, new IllegalStateException("no turn"));
      return pages.unavailable(request, Trouble.BUSY);
    }
    try {
      return rest.proceed();
    } finally {
      lane.release();
    }
  }

  /** A file on its way in may take minutes, and locks nothing until it is there. */
  private static boolean changes(HttpRequest<?> request) {
    return request.getMethod() != HttpMethod.GET
        && !request.getContentType().map(MediaType.MULTIPART_FORM_DATA_TYPE::equals).orElse(false);
  }

  /** After it is known who asks. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.LAST.order();
  }
}
