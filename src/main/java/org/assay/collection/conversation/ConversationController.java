package org.assay.collection.conversation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;

/** The page on which colleagues talk about a question. */
@Hidden
@Controller("/returns/{id}/questions/{key}/comments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class ConversationController {
  private final Comments comments;
  private final QuestionPages pages;

  ConversationController(Comments comments, QuestionPages pages) {
    this.comments = comments;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id, String key) {
    return comments
        .about(caller, id, key)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("colleagues/conversation", pages.conversation(caller, it, null, null))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> say(Caller caller, long id, String key, @Body Map<String, Object> form) {
    var typed = new FormInput(form).text("comment");
    return switch (comments.say(caller, id, key, typed)) {
      case Comments.Outcome.Said _ -> here(id, key);
      case Comments.Outcome.Invalid(var conversation, var why) ->
          HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
              .body(
                  View.of(
                      "colleagues/conversation",
                      pages.conversation(caller, conversation, typed, why)));
      case Comments.Outcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Post("/resolution")
  @Consumes(MediaType.ALL)
  HttpResponse<?> resolve(Caller caller, long id, String key) {
    if (comments.resolve(caller, id, key).isEmpty()) throw ReturnProblems.notFound();
    return here(id, key);
  }

  private static HttpResponse<?> here(long id, String key) {
    return HttpResponse.seeOther(URI.create("/returns/" + id + "/questions/" + key + "/comments"));
  }
}
