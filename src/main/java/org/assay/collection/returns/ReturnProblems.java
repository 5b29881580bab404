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
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Says to a program why nothing was changed. */
public final class ReturnProblems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReturnProblems() {}

  /** What became of answers that a program sent. */
  public static HttpResponse<?> answer(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved(var agencyReturn, var versions, var at) ->
          HttpResponse.ok(
              new ReturnResource.Saved(
                  agencyReturn.id(),
                  agencyReturn.version(),
                  agencyReturn.status().code(),
                  at,
                  versions));
      case SaveOutcome.Invalid(var findings) -> invalid("answers/invalid", findings);
      case SaveOutcome.Stale(var conflicts) -> stale(conflicts);
      case SaveOutcome.Closed(var why) -> throw conflict(why);
      case SaveOutcome.NotFound() -> throw notFound();
    };
  }

  /** What is not the caller's does not exist, in the same words everywhere. */
  public static ProblemException notFound() {
    return ProblemException.notFound("return/not-found");
  }

  public static ProblemException unreadable(String message) {
    return new ProblemException(HttpStatus.BAD_REQUEST, "json/unreadable", message);
  }

  public static ProblemException conflict(Refusal why) {
    return new ProblemException(HttpStatus.CONFLICT, why.code(), why.message());
  }

  public static ProblemException forbidden(Refusal why) {
    return new ProblemException(HttpStatus.FORBIDDEN, why.code(), why.message());
  }

  /** What was typed came from a page of somebody who has signed out here. */
  public static ProblemException otherPerson() {
    return new ProblemException(
        HttpStatus.FORBIDDEN,
        "session/other-person",
        "These answers were typed by somebody else, who was signed in here before. They are not"
            + " saved. Go back and copy what you need, or sign in as that person.");
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

  public static HttpResponse<?> stale(List<Conflict> conflicts) {
    return Problem.response(
        HttpStatus.CONFLICT,
        "answers/stale",
        "Somebody else has changed this, and nothing was saved. Compare, then send yours with"
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
