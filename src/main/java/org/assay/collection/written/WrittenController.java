package org.assay.collection.written;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.written.WrittenWords.WrittenSearch;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What organisations wrote for the partnership, and the partnership's reply. */
@Hidden
@Controller("/cycles/{id}/written")
@ReportReaders
@Produces(MediaType.TEXT_HTML)
class WrittenController {
  private final WrittenWords words;

  WrittenController(WrittenWords words) {
    this.words = words;
  }

  @Get
  HttpResponse<?> list(
      Caller caller,
      long id,
      @Nullable @QueryValue String question,
      @Nullable @QueryValue String theme,
      @Nullable @QueryValue String sector,
      @Nullable @QueryValue String district,
      @Nullable @QueryValue Integer page) {
    var wish =
        new WrittenSearch(
            some(question), some(theme), some(sector), some(district), page == null ? 1 : page);
    return answer(caller, id, wish, null, null);
  }

  @Post("/{question}/reply")
  @Secured("PAS_MEMBER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reply(Caller caller, long id, String question, @Body Map<String, Object> form) {
    var typed = new FormInput(form).text("reply");
    var wrong = words.fault(typed).orElse(null);
    if (wrong != null) {
      return answer(caller, id, new WrittenSearch(question, null, null, null, 1), wrong, typed);
    }
    if (!words.reply(caller, id, question, typed)) throw unknown();
    return HttpResponse.seeOther(
        URI.create("/cycles/" + id + "/written?question=" + WrittenPages.encoded(question)));
  }

  private HttpResponse<?> answer(
      Caller caller, long id, WrittenSearch wish, @Nullable String error, @Nullable String typed) {
    var found = words.gather(caller, id, wish).orElseThrow(WrittenController::unknown);
    var page = WrittenPages.page(caller, found, wish, error, typed);
    var status = error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status).body(View.of("written/written", page));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("cycle/unknown");
  }

  private static @Nullable String some(@Nullable String value) {
    return BlankText.orNull(value);
  }
}
