package org.assay.people.singlesignon;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.assay.people.singlesignon.SingleSignOn.Outcome;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.Shell;
import org.assay.platform.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words for each link that can be missing. */
@Singleton
class FailedSignIns {
  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
  private static final String PASSWORD =
      "If you have a password for Assay, go back and sign in with it.";
  private static final String LATER = "Wait a few minutes, then try again.";

  private final SecurityLog security;

  FailedSignIns(SecurityLog security) {
    this.security = security;
  }

  MutableHttpResponse<?> answer(HttpRequest<?> request, Provider provider, Outcome outcome) {
    var label = provider.label();
    return switch (outcome) {
      case Outcome.OrganisationUnknown(var name) ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              "Assay does not know your organisation, %s.".formatted(name),
              List.of(
                  "If you belong to several organisations, sign in to %s again and choose the one"
                          .formatted(label)
                      + " that you answer for.",
                  "Otherwise ask your safeguarding partnership to add your organisation to its"
                      + " register."));
      case Outcome.NoAccount(var email) ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              "%s knows you as %s, and nobody in Assay has this address.".formatted(label, email),
              List.of(
                  "If you were invited at another address, use the link in that invitation.",
                  "Otherwise ask your safeguarding partnership, or the colleague who leads the"
                      + " return, to invite you at this address."));
      case Outcome.AddressUnconfirmed _ ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              "%s did not confirm that your email address is yours.".formatted(label),
              List.of("Confirm your address at %s, then try again.".formatted(label), PASSWORD));
      case Outcome.LinkedToSomebodyElse _ ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              "Your email address belonged to another account of %s before.".formatted(label),
              List.of(
                  "Ask the administrator of your safeguarding partnership to unlink the account.",
                  PASSWORD));
      case Outcome.NotApproved(var place) ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              place.isEmpty()
                  ? "You have an account, and no role in a partnership that uses %s."
                      .formatted(label)
                  : "You have an account, and no role at %s.".formatted(place),
              List.of("Ask your safeguarding partnership to give you a role.", PASSWORD));
      case Outcome.SignedIn _ -> throw new IllegalArgumentException("Nothing is missing");
    };
  }

  /** Our side, or the provider's: nothing that the person can put right. */
  MutableHttpResponse<?> answer(HttpRequest<?> request, Provider provider, ProviderFault fault) {
    security.record(
        Event.SINGLE_SIGN_ON_FAILED,
        Map.of("provider", provider.name(), "missing", fault.cause().name()));
    if (fault.cause() != ProviderFault.Cause.TURNED_BACK) {
      LOG.warn("single sign-on by {}: {}", provider.name(), fault.cause(), fault);
    }
    var label = provider.label();
    return switch (fault.cause()) {
      case UNREACHABLE ->
          ours(
              request, "%s does not answer at present.".formatted(label), List.of(LATER, PASSWORD));
      case CLOCKS_DIFFER ->
          ours(
              request,
              "The clocks of %s and of Assay differ, so the answer could not be accepted."
                  .formatted(label),
              List.of("Tell your safeguarding partnership. It is not your fault.", PASSWORD));
      case TOKEN_INVALID ->
          ours(
              request,
              "The answer of %s could not be verified.".formatted(label),
              List.of(
                  "Try again from the sign-in page.",
                  "If it happens again, tell your safeguarding partnership. It is not your"
                      + " fault."));
      case REFUSED_US ->
          ours(
              request,
              "%s did not accept Assay.".formatted(label),
              List.of(
                  "Try again from the sign-in page.",
                  "If it happens again, tell your safeguarding partnership. It is not your"
                      + " fault."));
      case TURNED_BACK ->
          page(
              request,
              HttpStatus.FORBIDDEN,
              "You did not finish signing in at %s.".formatted(label),
              List.of("Try again from the sign-in page.", PASSWORD));
    };
  }

  /** The browser that comes back is not the one that was sent, or came back too late. */
  MutableHttpResponse<?> strange(HttpRequest<?> request, Provider provider) {
    security.record(
        Event.SINGLE_SIGN_ON_FAILED, Map.of("provider", provider.name(), "missing", "STATE"));
    return page(
        request,
        HttpStatus.FORBIDDEN,
        "This sign-in was begun in another window or took longer than ten minutes.",
        List.of("Go back to the sign-in page and begin again."));
  }

  private static MutableHttpResponse<?> ours(
      HttpRequest<?> request, String happened, List<String> todo) {
    return page(request, HttpStatus.SERVICE_UNAVAILABLE, happened, todo);
  }

  private static MutableHttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, String happened, List<String> todo) {
    var reference = SecurityLog.reference(request);
    var page = new SignInFailedPage(Shell.open("You are not signed in"), happened, todo, reference);
    return HttpResponse.status(status).body(View.of("identity/sign-in-failed", page));
  }
}
