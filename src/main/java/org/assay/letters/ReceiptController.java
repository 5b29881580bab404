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
import org.assay.platform.http.BearerSecret;
import org.assay.platform.problem.ProblemException;

/** Takes GOV.UK Notify's receipts. Closed to the person who does not know the token. */
@Hidden
@Controller("/mail/receipts")
@Secured(SecurityRule.IS_ANONYMOUS)
class ReceiptController {
  private final DeliveryReceipts receipts;
  private final BearerSecret secret;

  ReceiptController(
      DeliveryReceipts receipts, @Value("${assay.notify.receipts-token:}") String token) {
    this.receipts = receipts;
    this.secret = new BearerSecret(token);
  }

  /** What is no receipt of ours is taken as well: asked again, Notify would say the same. */
  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> take(HttpRequest<?> request, @Body byte[] body) {
    if (!secret.isWith(request)) throw ProblemException.notFound("request/not-found");
    DeliveryReceipt.of(body).ifPresent(receipts::note);
    return HttpResponse.noContent();
  }
}
