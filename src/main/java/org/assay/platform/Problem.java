package org.assay.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.assay.platform.problem.ProblemCatalogue;
import org.assay.platform.problem.ProblemKind;

/**
 * A refusal for a program, as RFC 9457 has it.
 *
 * @param type address of the page that says what the code means and what to do
 * @param title the same whenever the code occurs
 * @param detail what it means here
 * @param code stable, ours, for instance {@code return/closed}; clients decide by it
 * @param errors one entry for each fault, with pointer and code; empty when there is only the one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    List<Map<String, Object>> errors) {

  public static final String MEDIA_TYPE = MediaType.APPLICATION_JSON_PROBLEM;

  public static MutableHttpResponse<Problem> response(
      HttpStatus status, String code, String detail) {
    return response(status, code, detail, List.of());
  }

  public static MutableHttpResponse<Problem> response(
      HttpStatus status, String code, String detail, List<Map<String, Object>> errors) {
    return HttpResponse.<Problem>status(status)
        .contentType(MEDIA_TYPE)
        .body(of(status, code, detail, errors));
  }

  /**
   * For a body that breaks rules; nothing was kept of it.
   *
   * @param faults messages by field of the body
   */
  public static MutableHttpResponse<Problem> invalid(String code, Map<String, String> faults) {
    return response(
        HttpStatus.UNPROCESSABLE_ENTITY,
        code,
        "Nothing was changed; errors says why.",
        faults.entrySet().stream().map(Problem::fault).toList());
  }

  private static Map<String, Object> fault(Map.Entry<String, String> it) {
    return Map.of("pointer", "/" + it.getKey(), "message", it.getValue());
  }

  /** In the words of the catalogue, so that nobody learns whether it is gone or not theirs. */
  public static MutableHttpResponse<Problem> notFound(String code) {
    return response(HttpStatus.NOT_FOUND, code, ProblemCatalogue.advice(code));
  }

  public static Problem of(
      HttpStatus status, String code, String detail, List<Map<String, Object>> errors) {
    var title = ProblemCatalogue.find(code).map(ProblemKind::title).orElse(status.getReason());
    return new Problem(ProblemCatalogue.type(code), title, status.getCode(), code, detail, errors);
  }
}
