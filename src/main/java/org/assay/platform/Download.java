package org.assay.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** A file to keep, which no cache on the way keeps. */
public final class Download {
  private Download() {}

  /**
   * @param file its bytes, its text, or a stream of it
   * @param type for instance "text/csv;charset=utf-8"
   * @param name under which it is kept, without a quotation mark
   */
  public static <T> MutableHttpResponse<T> of(T file, String type, String name) {
    return HttpResponse.ok(file)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
