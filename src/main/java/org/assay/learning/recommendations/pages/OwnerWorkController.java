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
import java.util.Arrays;
import java.util.Map;
import org.assay.learning.recommendations.ReportQuarter;
import org.assay.learning.recommendations.ReportQuarter.Report;
import org.assay.learning.recommendations.WorkOnRecommendations;
import org.assay.learning.recommendations.WorkOnRecommendations.Plan;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.PostedOnce;

/** What the owners of a recommendation send: their answer, actions, proof and updates. */
@Hidden
@Controller("/recommendations/{id}")
@Secured({"RESPONDENT", "APPROVER", "LEARNING_LEAD", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnerWorkController {
  private final WorkOnRecommendations work;
  private final ReportQuarter reporting;
  private final ChainAnswers answers;
  private final PostedOnce once;

  OwnerWorkController(
      WorkOnRecommendations work, ReportQuarter reporting, ChainAnswers answers, PostedOnce once) {
    this.work = work;
    this.reporting = reporting;
    this.answers = answers;
    this.once = once;
  }

  @Post("/answers")
  HttpResponse<?> answer(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var said =
        Arrays.stream(OwnerAnswer.values())
            .filter(it -> it.name().equals(form.text("answer")))
            .findFirst();
    var outcome =
        work.answer(
            caller,
            id,
            number(form, "owner"),
            (int) number(form, "version"),
            said.orElse(null),
            form.orNull("reason"));
    return answers.after(caller, id, form, outcome);
  }

  @Post("/actions")
  HttpResponse<?> plan(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var due = form.requiredDay("due", "the date by which it is done");
    var also =
        form.all("also").stream().filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf).toList();
    var plan = new Plan(form.text("what"), form.text("lead"), due, also);
    return once.answer(
        caller.personId(),
        body,
        () -> answers.after(caller, id, form, work.plan(caller, id, number(form, "owner"), plan)));
  }

  @Post("/proofs")
  HttpResponse<?> prove(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var gap = number(form, "gap");
    return answers.after(caller, id, form, work.prove(caller, id, gap, form.text("proof-" + gap)));
  }

  @Post("/updates")
  HttpResponse<?> report(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var report =
        new Report(
            form.text("quarter"),
            form.text("done"),
            form.text("difference"),
            form.orNull("evidence"),
            form.orNull("stuck"),
            form.has("finished"),
            (int) number(form, "version"));
    return answers.after(
        caller, id, form, reporting.report(caller, id, number(form, "owner"), report));
  }

  /** Zero for what is no number. */
  private static long number(FormInput form, String box) {
    var text = form.text(box);
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
