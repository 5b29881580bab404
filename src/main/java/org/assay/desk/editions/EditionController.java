package org.assay.desk.editions;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.health.FileTurns;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A partnership's own question sets. */
@Hidden
@Controller("/question-sets")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class EditionController {
  private static final int LARGEST = 2 << 20;

  private final OwnEditions own;
  private final Editions editions;
  private final EditionPages pages;
  private final FileTurns turns;

  EditionController(OwnEditions own, Editions editions, EditionPages pages, FileTurns turns) {
    this.turns = turns;
    this.own = own;
    this.editions = editions;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return HttpResponse.ok(View.of("desk/editions", pages.all(caller, List.of(), List.of())));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(Caller caller, @Nullable @Part("file") CompletedFileUpload file) {
    var document = bytes(file);
    if (document.length == 0) return refused(caller, "Choose a question set", List.of());
    if (document.length > LARGEST) {
      return refused(caller, "Choose a question set of at most 2 MB", List.of());
    }
    return switch (turns.take(() -> own.upload(caller, document))) {
      case OwnEditions.Uploaded.Draft(var id, var warnings) ->
          HttpResponse.seeOther(URI.create("/question-sets/drafts/" + id));
      case OwnEditions.Uploaded.Refused(var faults) ->
          refused(
              caller,
              "The question set was not kept. Correct what is below and upload it again",
              faults);
    };
  }

  private HttpResponse<?> refused(
      Caller caller, String why, List<org.assay.engine.questionset.Fault> faults) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(
            View.of(
                "desk/editions", pages.all(caller, List.of(new ErrorLink(why, "#file")), faults)));
  }

  private static byte[] bytes(@Nullable CompletedFileUpload file) {
    if (file == null) return new byte[0];
    try (var in = file.getInputStream()) {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("A question set could not be read", e);
    }
  }

  @Get("/drafts/{id}")
  HttpResponse<?> draft(Caller caller, long id, @Nullable @QueryValue String as) {
    return own.find(caller, id)
        .map(it -> HttpResponse.ok(View.of("desk/draft", pages.draft(caller, it, as, List.of()))))
        .orElseThrow(EditionController::unknown);
  }

  @Post("/drafts/{id}/publication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> publish(Caller caller, long id) {
    var found = own.find(caller, id).orElseThrow(EditionController::unknown);
    return switch (own.publish(caller, found)) {
      case OwnEditions.Published.Done _ -> HttpResponse.seeOther(URI.create("/question-sets"));
      case OwnEditions.Published.Refused(var why) ->
          HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
              .body(
                  View.of(
                      "desk/draft",
                      pages.draft(caller, found, null, List.of(new ErrorLink(why, "#publish")))));
    };
  }

  @Post("/drafts/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Caller caller, long id) {
    var found = own.find(caller, id).orElseThrow(EditionController::unknown);
    own.withdraw(found);
    return HttpResponse.seeOther(URI.create("/question-sets"));
  }

  @Post("/retirement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> retire(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    editions.retire(
        caller.partnershipId(),
        form.text("id"),
        form.text("version"),
        form.text("go").equals("retire"));
    return HttpResponse.seeOther(URI.create("/question-sets"));
  }

  /** Word for word as it was published. */
  @Get("/{id}/{version}.json")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  HttpResponse<?> document(Caller caller, String id, String version) {
    var mine =
        editions.all(caller.partnershipId()).stream()
            .anyMatch(it -> it.id().equals(id) && it.version().equals(version));
    return (mine ? editions.document(id, version) : java.util.Optional.<String>empty())
        .map(
            it ->
                HttpResponse.ok(it)
                    .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.json\"".formatted(id, version)))
        .orElseThrow(EditionController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("question-set/unknown");
  }
}
