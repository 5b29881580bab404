package org.assay.people.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Membership;
import org.assay.people.identity.SessionWriter;
import org.assay.people.identity.SignIn;
import org.assay.people.identity.SignInOutcome.Delayed;
import org.assay.people.identity.SignInOutcome.HalfWay;
import org.assay.people.identity.SignInOutcome.NoRole;
import org.assay.people.identity.SignInOutcome.SignedIn;
import org.assay.people.identity.SignInOutcome.Wrong;
import org.assay.people.secondfactor.OneTimeCodes;
import org.assay.people.secondfactor.OneTimeCodes.Outcome;
import org.assay.platform.ClientAddress;
import org.assay.platform.Problem;
import org.assay.platform.form.FormPatterns;
import org.jspecify.annotations.Nullable;

/** Gives API clients the bearer token that the cookie holds for browsers. */
@Controller("/api/v1/tokens")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Sign-in")
class TokenController {
  private final SignIn signIn;
  private final SessionWriter sessions;
  private final ClientAddress addresses;
  private final OneTimeCodes codes;

  TokenController(
      SignIn signIn, SessionWriter sessions, ClientAddress addresses, OneTimeCodes codes) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.addresses = addresses;
    this.codes = codes;
  }

  /**
   * @param membership number of the one to work in; by default the one that was last worked in
   * @param code one-time code or recovery code, for an account that uses them
   */
  @Serdeable
  record Credentials(
      @NotBlank(message = "Send the e-mail address.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String email,
      @NotBlank(message = "Send the password.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String password,
      @Nullable @Positive(message = "Send the number of a membership.") Long membership,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String code) {}

  /**
   * @param expiresIn seconds
   * @param membership that the token works in
   * @param others that a token could be had for
   */
  @Serdeable
  @Introspected
  record Token(
      String accessToken, String tokenType, long expiresIn, Held membership, List<Held> others) {}

  /**
   * @param place name of the organisation, the group or the partnership
   */
  @Serdeable
  @Introspected
  record Held(long id, String role, String place) {
    static Held of(Membership it) {
      return new Held(it.id(), it.role().name(), it.place());
    }
  }

  @Post
  @Operation(summary = "Exchange an e-mail address and a password for a bearer token")
  @ApiResponse(
      responseCode = "200",
      description = "The token, for the header Authorization: Bearer",
      content = @Content(schema = @Schema(implementation = Token.class)))
  @ApiResponse(
      responseCode = "401",
      description =
          "sign-in/refused: the address or the password is wrong;"
              + " sign-in/code: a one-time code is missing; or sign-in/code-not-set-up")
  @ApiResponse(
      responseCode = "429",
      description =
          "sign-in/refused: too many wrong attempts, try again after the seconds of Retry-After")
  HttpResponse<?> token(HttpRequest<?> request, @Valid @Body Credentials credentials) {
    return switch (signIn.signIn(
        credentials.email(),
        credentials.password(),
        addresses.of(request),
        credentials.membership())) {
      case SignedIn(var caller) -> HttpResponse.ok(token(caller, request));
      case HalfWay(var caller) -> second(caller, credentials.code(), request);
      case Delayed(var wait) -> delayed(wait);
      case Wrong _ ->
          refused(HttpStatus.UNAUTHORIZED, "The e-mail address or the password is wrong.");
      case NoRole _ ->
          refused(HttpStatus.UNAUTHORIZED, "The account does not hold this role at present.");
    };
  }

  private HttpResponse<?> second(Caller caller, @Nullable String code, HttpRequest<?> request) {
    if (!codes.isOn(caller.personId())) {
      return Problem.response(
          HttpStatus.UNAUTHORIZED,
          "sign-in/code-not-set-up",
          "The account's role asks for one-time codes. Sign in in a browser to set them up.");
    }
    if (code == null) {
      return Problem.response(
          HttpStatus.UNAUTHORIZED, "sign-in/code", "Send the account's one-time code as code.");
    }
    return switch (codes.check(caller.personId(), code)) {
      case Outcome.Right _ -> {
        signIn.entered(caller, "password and code");
        yield HttpResponse.ok(token(caller, request));
      }
      case Outcome.Wrong _ ->
          refused(HttpStatus.UNAUTHORIZED, "The one-time code is wrong or was used before.");
      case Outcome.Delayed(var wait) -> delayed(wait);
    };
  }

  private static MutableHttpResponse<?> delayed(Duration wait) {
    return refused(
            HttpStatus.TOO_MANY_REQUESTS, "There were several wrong attempts. Try again later.")
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Delay.seconds(wait)));
  }

  private Token token(Caller caller, HttpRequest<?> request) {
    var session = sessions.beginProgram(caller, request);
    return new Token(
        sessions.token(session),
        "Bearer",
        sessions.left(session).toSeconds(),
        Held.of(caller.membership()),
        caller.others().stream().map(Held::of).toList());
  }

  private static MutableHttpResponse<?> refused(HttpStatus status, String why) {
    return Problem.response(status, "sign-in/refused", why);
  }
}
