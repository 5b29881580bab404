package org.assay.collection.respond.group;

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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.questionform.Fields;
import org.assay.collection.respond.standard.Posted;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.sharing.AnswerForGroup;
import org.assay.collection.sharing.GroupOutcome;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.GroupRounds;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** Where the lead of a group answers the common questions once and sees what became of them. */
@Hidden
@Controller("/groups")
@Secured("GROUP_LEAD")
@Produces(MediaType.TEXT_HTML)
class GroupController {
  static final Refusal CLOSED =
      new Refusal(
          "group/cycle-closed",
          "The cycle is closed and takes no more answers, so the common ones cannot change"
              + " either.");

  private final GroupRounds rounds;
  private final AnswerForGroup answers;
  private final GroupPages pages;
  private final GroupEvidencePages evidence;
  private final GroupAutosaveHandler autosave;

  GroupController(
      GroupRounds rounds,
      AnswerForGroup answers,
      GroupPages pages,
      GroupEvidencePages evidence,
      GroupAutosaveHandler autosave) {
    this.evidence = evidence;
    this.autosave = autosave;
    this.rounds = rounds;
    this.answers = answers;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> all(Caller caller) {
    return rounds
        .group(caller)
        .map(group -> HttpResponse.ok(View.of("respond/groups", pages.all(caller, group))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/{id}/cycles/{cycle}")
  HttpResponse<?> round(Caller caller, long id, long cycle, @Nullable @QueryValue String sort) {
    return rounds
        .find(caller, id, cycle)
        .map(it -> HttpResponse.ok(View.of("respond/group-round", pages.round(caller, it, sort))))
        .orElseThrow(ReturnProblems::notFound);
  }

  /** The evidence behind the answers of all its organisations, one after the other. */
  @Get("/{id}/cycles/{cycle}/evidence")
  HttpResponse<?> evidence(Caller caller, long id, long cycle) {
    return rounds
        .find(caller, id, cycle)
        .map(it -> HttpResponse.ok(View.of("respond/group-evidence", evidence.page(caller, it))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/{id}/cycles/{cycle}/common")
  HttpResponse<?> common(Caller caller, long id, long cycle) {
    return rounds
        .find(caller, id, cycle)
        .map(it -> HttpResponse.ok(View.of("respond/group-common", pages.common(caller, it))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/{id}/cycles/{cycle}/common")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(Caller caller, long id, long cycle, @Body Map<String, Object> form) {
    var chosen = Fields.posted(form).all("common");
    return switch (answers.choose(caller, id, cycle, chosen)) {
      case GroupOutcome.Kept _ -> HttpResponse.seeOther(URI.create(at(id, cycle)));
      case GroupOutcome.Closed _ -> throw ReturnProblems.conflict(CLOSED);
      case GroupOutcome.Invalid _, GroupOutcome.Stale _, GroupOutcome.NotFound _ ->
          throw ReturnProblems.notFound();
    };
  }

  @Get("/{id}/cycles/{cycle}/standards/{key}")
  HttpResponse<?> standard(
      Caller caller, long id, long cycle, String key, @Nullable @QueryValue String saved) {
    return find(caller, id, cycle, key)
        .map(
            it ->
                HttpResponse.ok(
                    View.of(
                        "respond/group-standard",
                        pages.standard(caller, it.round(), it.section(), saved))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/{id}/cycles/{cycle}/standards/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  HttpResponse<?> save(
      HttpRequest<?> request,
      Caller caller,
      long id,
      long cycle,
      String key,
      @Body Map<String, Object> form) {
    var found = find(caller, id, cycle, key).orElseThrow(ReturnProblems::notFound);
    var typed = Fields.posted(form);
    if (!typed.typedBy(caller.personId())) throw ReturnProblems.otherPerson();
    var outcome = answers.save(caller, id, cycle, new Posted(typed));
    return ErrorPages.forPrograms(request)
        ? autosave.answer(caller, found, typed, outcome)
        : page(caller, found, typed, outcome);
  }

  private HttpResponse<?> page(Caller caller, Found found, Fields typed, GroupOutcome outcome) {
    return switch (outcome) {
      case GroupOutcome.Kept(var when, _) ->
          HttpResponse.seeOther(
              URI.create(
                  GroupPages.base(found.round())
                      + "/standards/"
                      + found.section().key()
                      + "?saved="
                      + England.time(when)));
      case GroupOutcome.Invalid(var findings) ->
          again(
              HttpStatus.UNPROCESSABLE_ENTITY,
              pages.refused(caller, found.round(), found.section(), typed, findings));
      case GroupOutcome.Stale(var versions) ->
          again(
              HttpStatus.CONFLICT,
              pages.clashed(caller, found.round(), found.section(), typed, versions));
      case GroupOutcome.Closed _ -> throw ReturnProblems.conflict(CLOSED);
      case GroupOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private static HttpResponse<?> again(HttpStatus status, GroupStandardPage page) {
    return HttpResponse.status(status).body(View.of("respond/group-standard", page));
  }

  /** A standard of what a group answers once. */
  record Found(GroupRound round, Section section) {}

  private Optional<Found> find(Caller caller, long id, long cycle, String key) {
    return rounds
        .find(caller, id, cycle)
        .flatMap(
            round ->
                Optional.ofNullable(round.edition().section(key))
                    .map(section -> new Found(round, section)));
  }

  private static String at(long id, long cycle) {
    return "/groups/" + id + "/cycles/" + cycle;
  }
}
