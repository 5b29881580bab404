package org.assay.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.assay.identity.SignInOutcome.SignedIn;
import org.assay.platform.Problem;

/** Gives API clients the bearer token that the cookie holds for browsers. */
@Controller("/api/v1/tokens")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Sign-in")
class TokenController {
  private final SignIn signIn;
  private final SessionWriter sessions;

  TokenController(SignIn signIn, SessionWriter sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @Serdeable
  record Credentials(@NotBlank String email, @NotBlank String password) {}

  /**
   * @param expiresIn seconds
   */
  @Serdeable
  @Introspected
  record Token(String accessToken, String tokenType, long expiresIn) {}

  @Post
  @Operation(summary = "Exchange an e-mail address and a password for a bearer token")
  HttpResponse<?> token(@Valid @Body Credentials credentials) {
    return signIn.signIn(credentials.email(), credentials.password())
            instanceof SignedIn(var caller)
        ? HttpResponse.ok(
            new Token(sessions.token(caller), "Bearer", SessionWriter.LENGTH.toSeconds()))
        : Problem.response(
            HttpStatus.UNAUTHORIZED,
            "sign-in/refused",
            "The e-mail address or the password is wrong, or the account is locked.");
  }
}
