package org.assay.letters;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.assay.platform.http.BearerSecret;
import org.assay.platform.problem.ProblemException;

/**
 * Takes messages that came back, as the mail server that receives them hands them on, for instance
 * with {@code curl} from a pipe. Closed to the person who does not know the token.
 */
@Hidden
@Controller("/mail/bounces")
@Secured(SecurityRule.IS_ANONYMOUS)
class BounceController {
  private final OutboxRepository letters;
  private final Clock clock;
  private final BearerSecret secret;

  BounceController(
      OutboxRepository letters, Clock clock, @Value("${assay.bounces.token:}") String token) {
    this.letters = letters;
    this.clock = clock;
    this.secret = new BearerSecret(token);
  }

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> take(HttpRequest<?> request, @Body byte[] message) {
    if (!secret.isWith(request)) throw ProblemException.notFound("request/not-found");
    var text = new String(message, StandardCharsets.UTF_8);
    var bounce = Bounce.of(text).orElse(null);
    if (bounce == null || !bounce.isFinal()) return HttpResponse.noContent();
    letters.bounced(bounce.token(), clock.instant(), bounce.reason());
    return HttpResponse.noContent();
  }
}
