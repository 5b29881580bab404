package org.assay.assurance.caseaudit.form;

import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.questionform.Fields;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.signin.SignInAgainHandler;
import org.assay.platform.England;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where the case auditors of an agency answer its form about a case. */
@Hidden
@Controller("/audit-forms/{id}")
@Secured({"RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Produces(MediaType.TEXT_HTML)
class FormController {
  private final Forms forms;
  private final AnswerForm answers;
  private final FormPages pages;
  private final FormAutosave autosave;
  private final SignInAgainHandler signIn;

  FormController(
      Forms forms,
      AnswerForm answers,
      FormPages pages,
      FormAutosave autosave,
      SignInAgainHandler signIn) {
    this.forms = forms;
    this.answers = answers;
    this.pages = pages;
    this.autosave = autosave;
    this.signIn = signIn;
  }

  @Get
  HttpResponse<?> form(Caller caller, long id) {
    return forms
        .mine(caller, id)
        .map(it -> HttpResponse.ok(View.of("audits/form", pages.form(caller, it))))
        .orElseThrow(FormController::unknown);
  }

  @Get("/sections/{key}")
  HttpResponse<?> section(Caller caller, long id, String key, @Nullable @QueryValue String saved) {
    return find(caller, id, key)
        .map(
            it ->
                HttpResponse.ok(
                    View.of(
                        "audits/form-section", pages.show(caller, it.form(), it.section(), saved))))
        .orElseThrow(FormController::unknown);
  }

  /** Let in without a session, which may have ended while somebody typed. */
  @Post("/sections/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> save(
      HttpRequest<?> request,
      @Nullable Caller caller,
      long id,
      String key,
      @Body Map<String, Object> form) {
    if (caller == null) return signIn.answer(request, form);
    var found = find(caller, id, key).orElse(null);
    if (found == null) throw unknown();
    var typed = Fields.posted(form);
    if (!typed.typedBy(caller.personId())) throw otherPerson();
    var outcome = answers.save(caller, id, PostedAnswers.read(found.form().edition(), typed));
    return ErrorPages.forPrograms(request)
        ? autosave.answer(caller, found.form(), found.section(), typed, outcome)
        : page(caller, found, typed, outcome);
  }

  private HttpResponse<?> page(Caller caller, Found found, Fields typed, FormOutcome outcome) {
    return switch (outcome) {
      case FormOutcome.Saved saved -> HttpResponse.seeOther(onwards(found, typed, saved));
      case FormOutcome.Invalid(var findings) ->
          again(
              HttpStatus.UNPROCESSABLE_ENTITY,
              pages.refused(caller, found.form(), found.section(), typed, findings));
      case FormOutcome.Stale(var conflicts) ->
          again(
              HttpStatus.CONFLICT,
              pages.clashed(caller, found.form(), found.section(), typed, conflicts));
      case FormOutcome.Refused(var code, var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, code, why);
      case FormOutcome.Sent _, FormOutcome.NotFound _ -> throw unknown();
    };
  }

  private static URI onwards(Found found, Fields typed, FormOutcome.Saved saved) {
    var base = FormPages.base(found.form());
    var sends = typed.get("sends");
    if (sends != null && found.form().edition().question(sends) != null) {
      return URI.create(base + "/questions/" + sends + "/evidence");
    }
    if (!"next".equals(typed.get("go")) || saved.stopped()) {
      return URI.create(
          base + "/sections/" + found.section().key() + "?saved=" + England.time(saved.at()));
    }
    return URI.create(base + "/next/" + found.section().key());
  }

  /** The part after this one, as the answers stand now. */
  @Get("/next/{key}")
  HttpResponse<?> next(Caller caller, long id, String key) {
    var found = find(caller, id, key).orElse(null);
    if (found == null) throw unknown();
    var next = pages.show(caller, found.form(), found.section(), null).next();
    var base = FormPages.base(found.form());
    return HttpResponse.seeOther(
        URI.create(next == null ? base + "/check" : base + "/sections/" + next));
  }

  @Get("/check")
  HttpResponse<?> check(Caller caller, long id) {
    return forms
        .mine(caller, id)
        .map(it -> HttpResponse.ok(View.of("audits/form-check", pages.check(caller, it))))
        .orElseThrow(FormController::unknown);
  }

  @Post("/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(Caller caller, long id) {
    return switch (answers.send(caller, id)) {
      case FormOutcome.Sent _ -> HttpResponse.seeOther(URI.create("/audit-forms/" + id));
      case FormOutcome.Invalid _ ->
          forms
              .mine(caller, id)
              .map(
                  it ->
                      HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                          .body(View.of("audits/form-check", pages.check(caller, it))))
              .orElseThrow(FormController::unknown);
      case FormOutcome.Refused(var code, var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, code, why);
      case FormOutcome.Saved _, FormOutcome.Stale _, FormOutcome.NotFound _ -> throw unknown();
    };
  }

  private static HttpResponse<?> again(HttpStatus status, FormSectionPage page) {
    return HttpResponse.status(status).body(View.of("audits/form-section", page));
  }

  private record Found(OpenForm form, Section section) {}

  private Optional<Found> find(Caller caller, long id, String key) {
    return forms
        .mine(caller, id)
        .flatMap(
            it ->
                Optional.ofNullable(it.edition().section(key))
                    .map(section -> new Found(it, section)));
  }

  private static ProblemException otherPerson() {
    return new ProblemException(
        HttpStatus.FORBIDDEN,
        "session/other-person",
        "These answers were typed by somebody else, who was signed in here before. They are not"
            + " saved. Go back and copy what you need, or sign in as that person.");
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/form-unknown");
  }
}
