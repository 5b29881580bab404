package org.assay.collection.pulse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assay.platform.ClientAddress;
import org.assay.platform.Https;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * Where staff answer, without signing in. The browser is given a mark that says only that it has
 * answered; it is the same for everybody and is sent to no other page.
 */
@Hidden
@Controller("/pulse")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class StaffController {
  static final String MARK = "assay-pulse";

  /** Somebody else on a device that has answered. */
  static final String ANOTHER = "another";

  private static final String SENT = "sent";
  private static final Duration KEPT = Duration.ofDays(PulseWindow.MOST_DAYS);

  private final AnswerPulse answers;
  private final PulseLimits limits;
  private final ClientAddress addresses;
  private final Https https;

  StaffController(AnswerPulse answers, PulseLimits limits, ClientAddress addresses, Https https) {
    this.answers = answers;
    this.limits = limits;
    this.addresses = addresses;
    this.https = https;
  }

  /** Where the poster leads. */
  @Get
  HttpResponse<?> enter(@Nullable @QueryValue String code) {
    if (code == null) return entrance(HttpStatus.OK, "", false);
    return PulseCode.read(code)
        .<HttpResponse<?>>map(it -> HttpResponse.seeOther(URI.create("/pulse/" + it)))
        .orElseGet(() -> entrance(HttpStatus.UNPROCESSABLE_ENTITY, code, true));
  }

  @Get("/{code}")
  HttpResponse<?> form(HttpRequest<?> request, String code, @Nullable @QueryValue String another) {
    var survey = answers.find(code).orElse(null);
    if (survey == null) return unknown(addresses.of(request), code);
    if (survey.phase() != PulsePhase.OPEN) return notNow(HttpStatus.OK, survey);
    if (another == null && isMarked(request)) {
      return HttpResponse.ok(View.of("pulse/again", StaffPages.again(survey)));
    }
    return HttpResponse.ok(View.of("pulse/answer", StaffPages.form(survey, opened(another))));
  }

  private static FormInput opened(@Nullable String another) {
    return new FormInput(another == null ? Map.of() : Map.of(ANOTHER, another));
  }

  @Post("/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(HttpRequest<?> request, String code, @Body Map<String, Object> body) {
    var address = addresses.of(request);
    var survey = answers.find(code).orElse(null);
    if (survey == null) return unknown(address, code);
    if (survey.phase() != PulsePhase.OPEN) return notNow(HttpStatus.CONFLICT, survey);
    if (!limits.answering(address)) return tooMany();
    var form = new FormInput(body);
    if (isMarked(request) && !form.has(ANOTHER)) {
      return HttpResponse.ok(View.of("pulse/again", StaffPages.again(survey)));
    }
    answers.answer(survey, form);
    return form.isSound()
        ? sent(request, survey)
        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("pulse/answer", StaffPages.form(survey, form)));
  }

  @Get("/{code}/sent")
  HttpResponse<?> sent(HttpRequest<?> request, String code) {
    return answers
        .find(code)
        .<HttpResponse<?>>map(it -> HttpResponse.ok(View.of("pulse/sent", StaffPages.sent(it))))
        .orElseGet(() -> unknown(addresses.of(request), code));
  }

  private MutableHttpResponse<?> sent(HttpRequest<?> request, AnswerPulse.Survey survey) {
    var path = "/pulse/" + survey.place().code();
    var mark =
        Cookie.of(MARK, SENT)
            .path(path)
            .httpOnly(true)
            .secure(https.used(request))
            .sameSite(SameSite.Strict)
            .maxAge(KEPT);
    return HttpResponse.seeOther(URI.create(path + "/sent")).cookie(mark);
  }

  private static boolean isMarked(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(MARK)
        .filter(it -> SENT.equals(it.getValue()))
        .isPresent();
  }

  private HttpResponse<?> unknown(String address, String code) {
    return limits.wrongCode(address) ? entrance(HttpStatus.NOT_FOUND, code, true) : tooMany();
  }

  private static HttpResponse<?> entrance(HttpStatus status, String code, boolean wrong) {
    return HttpResponse.status(status)
        .body(View.of("pulse/enter", StaffPages.entrance(code, wrong)));
  }

  private static HttpResponse<?> notNow(HttpStatus status, AnswerPulse.Survey survey) {
    return HttpResponse.status(status).body(View.of("pulse/closed", StaffPages.notNow(survey)));
  }

  private static HttpResponse<?> tooMany() {
    return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
        .body(View.of("pulse/closed", StaffPages.tooMany()));
  }
}
