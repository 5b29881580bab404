package org.assay.collection.conversation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.people.identity.Caller;
import org.assay.platform.Problem;
import org.assay.platform.form.FormPatterns;

@Controller("/api/v1/returns/{id}/questions/{question}/comments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Comments")
@ApiResponse(
    responseCode = "404",
    description = "return/not-found: there is no such return or question, or it is not yours")
class CommentApiController {
  private final Comments comments;

  CommentApiController(Comments comments) {
    this.comments = comments;
  }

  @Serdeable
  record Saying(
      @NotNull(message = "Send the comment.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String comment) {}

  @Get
  @Operation(
      summary = "What colleagues said to each other about a question",
      description = "The first said first. Never part of a submission.")
  @ApiResponse(
      responseCode = "200",
      description = "The comments",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = CommentResource.class))))
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id, String question) {
    return comments
        .about(caller, id, question)
        .map(it -> HttpResponse.ok(CommentResource.of(it)))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post
  @Operation(summary = "Say something about a question to your colleagues")
  @ApiResponse(
      responseCode = "200",
      description = "All comments, with this one",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = CommentResource.class))))
  @ApiResponse(
      responseCode = "422",
      description = "comment/invalid: empty, too long, or it may identify a child")
  HttpResponse<?> say(
      @Parameter(hidden = true) Caller caller,
      long id,
      String question,
      @Valid @Body Saying saying) {
    return switch (comments.say(caller, id, question, saying.comment())) {
      case Comments.Outcome.Said(var it) -> HttpResponse.ok(CommentResource.of(it));
      case Comments.Outcome.Invalid(var it, var why) ->
          Problem.invalid("comment/invalid", Map.of("comment", why));
      case Comments.Outcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Post("/resolution")
  @Operation(summary = "Close what is open about a question")
  @ApiResponse(
      responseCode = "200",
      description = "All comments",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = CommentResource.class))))
  HttpResponse<?> resolve(@Parameter(hidden = true) Caller caller, long id, String question) {
    return comments
        .resolve(caller, id, question)
        .map(it -> HttpResponse.ok(CommentResource.of(it)))
        .orElseThrow(ReturnProblems::notFound);
  }
}
