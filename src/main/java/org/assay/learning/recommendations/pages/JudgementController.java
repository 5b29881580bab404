package org.assay.learning.recommendations.pages;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.Escalations;
import org.assay.learning.recommendations.JudgeRecommendations;
import org.assay.learning.recommendations.JudgeRecommendations.Closing;
import org.assay.learning.recommendations.JudgeRecommendations.Found;
import org.assay.learning.recommendations.ReviseRecommendations;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;
import org.jspecify.annotations.Nullable;

/** What others than the owner send: evidence that they saw, the closing, re-audits, escalation. */
@Hidden
@Controller("/recommendations/{id}")
@Secured({"LEARNING_LEAD", "PAS_MEMBER", "AUDIT_LEAD"})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class JudgementController {
  private final JudgeRecommendations judging;
  private final Escalations escalations;
  private final ReviseRecommendations revising;
  private final ChainAnswers answers;
  private final PostedOnce once;

  JudgementController(
      JudgeRecommendations judging,
      Escalations escalations,
      ReviseRecommendations revising,
      ChainAnswers answers,
      PostedOnce once) {
    this.judging = judging;
    this.escalations = escalations;
    this.revising = revising;
    this.answers = answers;
    this.once = once;
  }

  @Post("/checks")
  HttpResponse<?> check(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var shows = shows(form.text("shows"));
    return once.answer(
        caller.personId(),
        body,
        () -> answers.after(caller, id, form, judging.check(caller, id, shows, form.text("seen"))));
  }

  @Post("/closing")
  HttpResponse<?> close(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var how = form.text("closing");
    if (!how.equals(JudgingBoxes.IMPLEMENTED) && !how.equals(JudgingBoxes.NOT_IMPLEMENTED)) {
      form.wrong("Select whether it was implemented", "closing");
    }
    var again = month(form);
    var version = form.text("version").matches("\\d{1,9}") ? form.text("version") : "0";
    var closing =
        new Closing(
            how.equals(JudgingBoxes.IMPLEMENTED),
            form.text("why"),
            again,
            Integer.parseInt(version));
    if (!form.isSound()) {
      form.wrong(judging.faults(closing));
      form.sort(List.of("closing", "why", "again"));
      return answers.faulty(caller, id, form);
    }
    return answers.after(caller, id, form, judging.close(caller, id, closing));
  }

  /** The first day of the month in which it is to be looked at again; null for none. */
  private static @Nullable LocalDate month(FormInput form) {
    var month = form.text("again.month");
    var year = form.text("again.year");
    if (month.isEmpty() && year.isEmpty()) return null;
    if (!month.matches("0?[1-9]|1[0-2]") || !year.matches("20\\d\\d")) {
      form.wrong("Enter the month of the re-audit, for instance 9 2027", "again");
      return null;
    }
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
  }

  @Post("/reaudits")
  HttpResponse<?> reaudit(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var found =
        new Found(
            shows(form.text("result")), form.text("audit"), null, form.text("reaudited"), null);
    return once.answer(
        caller.personId(),
        body,
        () -> answers.after(caller, id, form, judging.reaudit(caller, id, found)));
  }

  @Post("/reopening")
  HttpResponse<?> reopen(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var version = form.number("version");
    var outcome =
        revising.reopen(
            caller, id, form.text("reopen"), version.isPresent() ? (int) version.getAsLong() : 0);
    return answers.after(caller, id, form, outcome);
  }

  @Post("/escalations")
  @Secured({"LEARNING_LEAD", "PAS_MEMBER"})
  HttpResponse<?> escalate(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var outcome = escalations.raise(caller, id, form.text("escalate"));
    return answers.after(caller, id, form, outcome);
  }

  @Post("/escalations/{escalation}/decision")
  @Secured({"LEARNING_LEAD", "PAS_MEMBER", "EXECUTIVE_MEMBER"})
  HttpResponse<?> decide(Caller caller, long id, long escalation, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var outcome = escalations.decide(caller, escalation, form.text("decision-" + escalation));
    return answers.after(caller, id, form, outcome);
  }

  private static EvidenceShows shows(String name) {
    return Arrays.stream(EvidenceShows.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(EvidenceShows.NOT_CHECKED);
  }
}
