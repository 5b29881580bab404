package org.assay.desk.editions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Fault;
import org.assay.people.identity.Caller;
import org.assay.platform.Problem;

/** Takes in a partnership's own question sets from programs. */
@Controller("/api/v1/question-sets")
@Secured("ADMIN")
@Tag(name = "Question sets")
class EditionApiController {
  private final OwnEditions own;

  EditionApiController(OwnEditions own) {
    this.own = own;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Upload a question set, for another administrator to publish",
      description = "The body is the document. What is wrong with it comes back with its pointers.")
  @ApiResponse(
      responseCode = "201",
      description = "It waits to be published; the body has what the check found",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "422", description = "question-set/invalid: nothing was kept")
  HttpResponse<?> upload(@Parameter(hidden = true) Caller caller, @Body String document) {
    return switch (own.upload(caller, document.getBytes(StandardCharsets.UTF_8))) {
      case OwnEditions.Uploaded.Draft(var id, var warnings) ->
          HttpResponse.created(
              Map.of("id", id, "findings", entries(warnings)),
              URI.create("/question-sets/drafts/" + id));
      case OwnEditions.Uploaded.Refused(var faults) ->
          Problem.response(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "question-set/invalid",
              "The question set has faults, so it was not kept.",
              entries(faults));
    };
  }

  private static List<Map<String, Object>> entries(List<Fault> faults) {
    return faults.stream().map(EditionApiController::entry).toList();
  }

  private static Map<String, Object> entry(Fault it) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("rule", it.rule());
    entry.put("pointer", it.pointer());
    entry.put("severity", it.severity().name());
    entry.put("message", it.message());
    if (it.suggestion() != null) entry.put("suggestion", it.suggestion());
    return entry;
  }
}
