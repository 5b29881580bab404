package org.assay.collection.cycles;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/cycles")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Cycles")
class CycleApiController {
  private final Cycles cycles;
  private final Editions editions;
  private final Clock clock;

  CycleApiController(Cycles cycles, Editions editions, Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.clock = clock;
  }

  @Get
  @Operation(summary = "List the partnership's cycles, the last opened first")
  @ApiResponse(
      responseCode = "200",
      description = "The cycles",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = CycleResource.class))))
  List<CycleResource> list(@Parameter(hidden = true) Caller caller) {
    var now = clock.instant();
    return cycles.all(caller.partnershipId()).stream()
        .map(it -> CycleResource.of(it, now))
        .toList();
  }

  @Get("/{id}")
  @Operation(summary = "One cycle")
  @ApiResponse(
      responseCode = "200",
      description = "The cycle",
      content = @Content(schema = @Schema(implementation = CycleResource.class)))
  @ApiResponse(
      responseCode = "404",
      description = "cycle/unknown: there is no such cycle in your partnership")
  HttpResponse<?> one(@Parameter(hidden = true) Caller caller, long id) {
    return cycles
        .find(caller.partnershipId(), id)
        .map(it -> HttpResponse.ok(CycleResource.of(it, clock.instant())))
        .orElseThrow(CycleApiController::unknown);
  }

  @Get("/{id}/question-set")
  @Operation(
      summary = "The question set that the cycle asks, word for word as it was published",
      description = "It never changes: keep it, and send its ETag as If-None-Match.")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "304", description = "You have it")
  @ApiResponse(
      responseCode = "404",
      description = "cycle/unknown: there is no such cycle in your partnership")
  HttpResponse<?> questionSet(
      @Parameter(hidden = true) Caller caller,
      long id,
      @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String has) {
    return cycles
        .find(caller.partnershipId(), id)
        .map(it -> document(it, "\"" + it.sha256() + "\"", has))
        .orElseThrow(CycleApiController::unknown);
  }

  private HttpResponse<?> document(Cycle cycle, String tag, @Nullable String has) {
    var answer = tag.equals(has) ? HttpResponse.notModified() : HttpResponse.ok(words(cycle));
    return answer.contentType(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.ETAG, tag);
  }

  private String words(Cycle cycle) {
    return editions.document(cycle.questionSetId(), cycle.questionSetVersion()).orElseThrow();
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("cycle/unknown");
  }
}
