package org.assay.people.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.ErrorPages;
import org.assay.platform.SecurityLog;
import org.assay.platform.form.MarkedForms;
import org.jspecify.annotations.Nullable;

/** Refuses a form from a page that was drawn in another membership than the session's. */
@Singleton
class ChangedMembership {
  private static final String CODE = "membership/changed";

  private final ErrorPages pages;
  private final SecurityLog security;

  ChangedMembership(ErrorPages pages, SecurityLog security) {
    this.pages = pages;
    this.security = security;
  }

  /** Says why and what to do; empty for what carries no other membership's mark. */
  Optional<MutableHttpResponse<?>> refusal(HttpRequest<?> request, @Nullable Authentication who) {
    var drawn = request.getParameters().get(MarkedForms.AS);
    if (request.getMethod() != HttpMethod.POST || drawn == null || who == null) {
      return Optional.empty();
    }
    var caller = SessionWriter.session(who).caller();
    if (drawn.equals(Long.toString(caller.membership().id()))) return Optional.empty();
    security.refused(request, caller.personId(), CODE);
    return Optional.of(
        pages.answer(
            request,
            HttpStatus.CONFLICT,
            CODE,
            "You now work as “%s”. The form is from a page that you opened in another role, so"
                    .formatted(caller.membership().label())
                + " nothing was done. "
                + remedy(request),
            heading -> Navigation.shell(caller, heading, "")));
  }

  /** A script says it on the old page, whose list of roles leaves out the one it was drawn in. */
  private static String remedy(HttpRequest<?> request) {
    return ErrorPages.forPrograms(request)
        ? "Open the service in another tab and change role there, then come back and save again."
        : "Change role at the top of the page, then send the form again.";
  }
}
