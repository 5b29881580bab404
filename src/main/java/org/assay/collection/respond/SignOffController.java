package org.assay.collection.respond;

import io.micronaut.core.annotation.Nullable;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.ErrorLink;

/** Where an approver signs a return off or sends it back. */
@Hidden
@Controller("/returns/{id}")
@Secured("APPROVER")
@Produces(MediaType.TEXT_HTML)
class SignOffController {
  private final Returns returns;
  private final SignOff signOff;
  private final SignOffPages pages;

  SignOffController(Returns returns, SignOff signOff, SignOffPages pages) {
    this.returns = returns;
    this.signOff = signOff;
    this.pages = pages;
  }

  @Get("/sign-off")
  HttpResponse<?> show(Caller caller, long id) {
    var view = returns.read(caller, id).orElseThrow(ReturnProblems::notFound);
    return view.agencyReturn().status() == ReturnStatus.AWAITING_SIGN_OFF
        ? HttpResponse.ok(View.of("respond/sign-off", pages.page(caller, view, List.of(), null)))
        : HttpResponse.seeOther(URI.create("/returns/" + id));
  }

  @Post("/sign-off")
  @Consumes(MediaType.ALL)
  HttpResponse<?> sign(Caller caller, long id) {
    return answer(caller, id, null, signOff.signOff(caller, id), ReturnStatus.SUBMITTED);
  }

  @Post("/send-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> sendBack(Caller caller, long id, @Body Map<String, Object> body) {
    var reason = BlankText.orEmpty(new FormInput(body).typed("reason"));
    return answer(
        caller, id, reason, signOff.sendBack(caller, id, reason), ReturnStatus.IN_PROGRESS);
  }

  private HttpResponse<?> answer(
      Caller caller,
      long id,
      @Nullable String reason,
      TransitionOutcome outcome,
      ReturnStatus wanted) {
    return switch (outcome) {
      case TransitionOutcome.Done _ -> HttpResponse.seeOther(URI.create("/returns/" + id));
      case TransitionOutcome.Invalid(var findings) -> {
        var errors = findings.stream().map(f -> new ErrorLink(f.message(), "#reason")).toList();
        var view = returns.read(caller, id).orElseThrow();
        yield HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("respond/sign-off", pages.page(caller, view, errors, reason)));
      }
      case TransitionOutcome.Closed(var why) -> {
        if (!stands(caller, id, wanted)) throw ReturnProblems.conflict(why);
        yield HttpResponse.seeOther(URI.create("/returns/" + id));
      }
      case TransitionOutcome.NotAllowed(var why) -> throw ReturnProblems.forbidden(why);
      case TransitionOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  /** Of two presses of the same button the second finds done what it asks for: that is no fault. */
  private boolean stands(Caller caller, long id, ReturnStatus wanted) {
    return returns
        .find(caller, id)
        .filter(line -> line.agencyReturn().status() == wanted)
        .isPresent();
  }
}
