package org.assay.collection.respond;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SignOff;
import org.assay.collection.returns.TransitionOutcome;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
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
  private final ReturnRefusals refusals;

  SignOffController(Returns returns, SignOff signOff, SignOffPages pages, ReturnRefusals refusals) {
    this.returns = returns;
    this.signOff = signOff;
    this.pages = pages;
    this.refusals = refusals;
  }

  /** Why the return goes back. */
  @Serdeable
  record Form(@Nullable String reason) {}

  @Get("/sign-off")
  HttpResponse<?> show(HttpRequest<?> request, Caller caller, long id) {
    var view = returns.read(caller, id).orElse(null);
    if (view == null) return refusals.unknown(request);
    return view.head().status() == ReturnStatus.AWAITING_SIGN_OFF
        ? HttpResponse.ok(View.of("respond/sign-off", pages.page(caller, view, List.of(), null)))
        : HttpResponse.seeOther(URI.create("/returns/" + id));
  }

  @Post("/sign-off")
  @Consumes(MediaType.ALL)
  HttpResponse<?> sign(HttpRequest<?> request, Caller caller, long id) {
    return answer(request, caller, id, null, signOff.signOff(caller, id), ReturnStatus.SUBMITTED);
  }

  @Post("/send-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> sendBack(HttpRequest<?> request, Caller caller, long id, @Body Form form) {
    var reason = Objects.requireNonNullElse(BlankText.orNull(form.reason()), "");
    return answer(
        request,
        caller,
        id,
        reason,
        signOff.sendBack(caller, id, reason),
        ReturnStatus.IN_PROGRESS);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
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
      case TransitionOutcome.Closed(var why) ->
          stands(caller, id, wanted)
              ? HttpResponse.seeOther(URI.create("/returns/" + id))
              : refusals.conflict(request, why);
      case TransitionOutcome.NotAllowed(var why) -> refusals.forbidden(request, why);
      case TransitionOutcome.NotFound _ -> refusals.unknown(request);
    };
  }

  /** Of two presses of the same button the second finds done what it asks for: that is no fault. */
  private boolean stands(Caller caller, long id, ReturnStatus wanted) {
    return returns.find(caller, id).filter(line -> line.head().status() == wanted).isPresent();
  }
}
