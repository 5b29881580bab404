package org.assay.learning.recommendations.pages;

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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.learning.recommendations.intake.IntakeLine;
import org.assay.learning.recommendations.intake.RecommendationImport;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.SentText;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Takes in a list of recommendations: shows each line first, then stores the sound ones. */
@Hidden
@Controller("/recommendations/import")
@Secured({"LEARNING_LEAD", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
class IntakeController {
  private static final int LARGEST = 400_000; // bytes; it travels with the page

  private final RecommendationImport intake;

  IntakeController(RecommendationImport intake) {
    this.intake = intake;
  }

  @Get
  HttpResponse<?> blank(Caller caller) {
    return HttpResponse.ok(page(caller, null, "", List.of(), null));
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> look(Caller caller, @Nullable @Part("file") CompletedFileUpload file) {
    if (file == null || file.getFilename() == null || file.getFilename().isEmpty()) {
      return refused(caller, "Choose the list that you want to upload");
    }
    try {
      var bytes = file.getBytes();
      if (bytes.length > LARGEST)
        return refused(caller, "The list is larger than 400 KB. Split it");
      var content = SentText.of(bytes);
      return content.isEmpty()
          ? refused(caller, "This is not a CSV file. Save the list as CSV and upload that")
          : looked(caller, content.get());
    } catch (IOException e) {
      throw new UncheckedIOException("A list that was sent could not be read", e);
    }
  }

  private HttpResponse<?> looked(Caller caller, String content) {
    var preview = intake.preview(caller, content);
    var problem = preview.problem();
    return problem == null
        ? HttpResponse.ok(page(caller, null, content, preview.lines(), null))
        : refused(caller, problem);
  }

  @Post("/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> store(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var content = form.text("content");
    if (content.isEmpty()) return refused(caller, "Choose the list that you want to upload");
    var stored = intake.store(caller, content, same(form));
    var done =
        "%d new, %d joined to recommendations that were open already, %d not stored"
            .formatted(stored.made(), stored.joined(), stored.refused());
    return HttpResponse.ok(page(caller, null, "", List.of(), done));
  }

  /** By line, the recommendation that it supports. */
  private static Map<Integer, Long> same(FormInput form) {
    var same = new HashMap<Integer, Long>();
    for (var it : form.all("same")) {
      if (!it.matches("\\d{1,6}:\\d{1,18}")) continue;
      var colon = it.indexOf(':');
      same.put(Integer.valueOf(it.substring(0, colon)), Long.valueOf(it.substring(colon + 1)));
    }
    return same;
  }

  private static HttpResponse<?> refused(Caller caller, String why) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(page(caller, why, "", List.of(), null));
  }

  private static Object page(
      Caller caller,
      @Nullable String problem,
      String content,
      List<IntakeLine> lines,
      @Nullable String done) {
    return View.of(
        "recommendations/import",
        new IntakePage(
            Navigation.shell(caller, "Upload recommendations", RecommendationListPages.PATH)
                .refusing(problem != null),
            problem,
            content,
            lines.stream().map(IntakeController::line).toList(),
            lines.stream().filter(IntakeLine::isSound).count(),
            done));
  }

  private static IntakePage.Line line(IntakeLine it) {
    var owners = String.join("; ", it.what().owners());
    if (it.near().isEmpty()) {
      return new IntakePage.Line(
          it.number(), it.words(), owners, it.fault(), null, null, null, false);
    }
    var near = it.near().getFirst().recommendation();
    return new IntakePage.Line(
        it.number(),
        it.words(),
        owners,
        it.fault(),
        near.ref(),
        near.words(),
        it.number() + ":" + Objects.requireNonNull(near.id()),
        it.looksTheSame());
  }
}
