package org.assay.collection.returns;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.collection.answersheet.SheetOutcome.Conflict;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Finding;
import org.assay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Says to a program why nothing was changed. */
public final class ReturnProblems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReturnProblems() {}

  /** What became of answers that a program sent. */
  public static HttpResponse<?> answer(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved(var head, var versions, var at) ->
          HttpResponse.ok(
              new ReturnResource.Saved(
                  head.id(), head.version(), head.status().code(), at, versions));
      case SaveOutcome.Invalid(var findings) -> invalid("answers/invalid", findings);
      case SaveOutcome.Stale(var conflicts) -> stale(conflicts);
      case SaveOutcome.Closed(var why) -> refused(HttpStatus.CONFLICT, why);
      case SaveOutcome.NotFound() -> notFound();
    };
  }

  public static HttpResponse<?> notFound() {
    return Problem.notFound("return/not-found");
  }

  public static HttpResponse<?> unreadable(String message) {
    return Problem.response(HttpStatus.BAD_REQUEST, "json/unreadable", message);
  }

  public static HttpResponse<?> invalid(String code, List<Finding> findings) {
    var detail =
        findings.size() == 1 ? "One thing is wrong." : findings.size() + " things are wrong.";
    return Problem.response(
        HttpStatus.UNPROCESSABLE_ENTITY,
        code,
        detail + " Nothing was saved; each is in errors.",
        findings.stream().map(ReturnProblems::error).toList());
  }

  public static HttpResponse<?> refused(HttpStatus status, Refusal why) {
    return Problem.response(status, why.code(), why.message());
  }

  static HttpResponse<?> stale(List<Conflict> conflicts) {
    return Problem.response(
        HttpStatus.CONFLICT,
        "answers/stale",
        "Somebody else changed this meanwhile, and nothing was saved. Compare, then send yours with"
            + " the version given here.",
        conflicts.stream().map(ReturnProblems::error).toList());
  }

  public static Map<String, Object> error(Finding finding) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", finding.code());
    error.put("pointer", finding.pointer());
    put(error, "question", finding.question());
    put(error, "section", finding.section());
    error.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    error.put("message", finding.message());
    if (!finding.args().isEmpty()) {
      error.put("args", finding.args());
    }
    return error;
  }

  private static Map<String, Object> error(Conflict conflict) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", "answer/stale");
    error.put("pointer", "/answers/" + conflict.question());
    error.put("question", conflict.question());
    error.put("message", "This answer was changed after you read it.");
    error.put("version", conflict.version());
    error.put("theirs", JSON.convertValue(AnswersWriter.node(conflict.theirs()), Map.class));
    put(error, "by", conflict.by());
    put(error, "at", conflict.at() == null ? null : conflict.at().toString());
    return error;
  }

  private static void put(Map<String, Object> error, String name, @Nullable Object value) {
    if (value != null) {
      error.put(name, value);
    }
  }
}
