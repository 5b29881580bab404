package org.assay.collection.colleagues;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.assay.platform.Problem;

/** Says to a program why nothing was changed. */
public final class SharingProblems {
  private SharingProblems() {}

  public static HttpResponse<?> notFound() {
    return Problem.notFound("return/not-found");
  }

  /**
   * @param faults messages by field
   */
  public static HttpResponse<?> invalid(String code, Map<String, String> faults) {
    List<Map<String, Object>> errors =
        faults.entrySet().stream()
            .map(
                it ->
                    Map.<String, Object>of("pointer", "/" + it.getKey(), "message", it.getValue()))
            .toList();
    return Problem.response(
        HttpStatus.UNPROCESSABLE_ENTITY, code, "Nothing was changed; errors says why.", errors);
  }
}
