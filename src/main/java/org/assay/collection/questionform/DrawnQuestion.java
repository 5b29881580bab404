package org.assay.collection.questionform;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.platform.Problem;

/**
 * A question as its page would draw it now, for a page's script, which knows no rule.
 *
 * @param question its key
 */
@Serdeable
public record DrawnQuestion(String question, String html) {

  /** Nothing was saved, and each question says why. */
  public static HttpResponse<?> refused(HttpStatus status, String code, List<DrawnQuestion> drawn) {
    return answer(status, code, drawn.stream().map(DrawnQuestion::parts).toList());
  }

  /**
   * The same where a text may be kept nowhere, the browser included.
   *
   * @param held keys of the questions with a text that may identify a child
   */
  public static HttpResponse<?> refused(
      HttpStatus status, String code, List<DrawnQuestion> drawn, Set<String> held) {
    return answer(
        status,
        code,
        drawn.stream()
            .map(
                it ->
                    Map.<String, Object>of(
                        "question",
                        it.question,
                        "html",
                        it.html,
                        "held",
                        held.contains(it.question)))
            .toList());
  }

  private Map<String, Object> parts() {
    return Map.of("question", question, "html", html);
  }

  private static HttpResponse<?> answer(
      HttpStatus status, String code, List<Map<String, Object>> questions) {
    return Problem.response(
        status, code, "Not saved. See what is wrong beside the question.", questions);
  }
}
