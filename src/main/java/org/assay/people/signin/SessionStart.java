package org.assay.people.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import org.assay.people.identity.Caller;
import org.assay.people.identity.SessionWriter;
import org.assay.platform.LocalAddress;
import org.assay.platform.LocalAddress.Within;
import org.assay.platform.View;

/** Begins a session in a browser and leads to where somebody wanted to go. */
@Singleton
class SessionStart {
  private final SessionWriter sessions;

  SessionStart(SessionWriter sessions) {
    this.sessions = sessions;
  }

  MutableHttpResponse<?> open(HttpRequest<?> request, Caller caller, SignInDestination onward) {
    return to(caller, onward).cookie(sessions.begin(caller, request));
  }

  private static MutableHttpResponse<?> to(Caller caller, SignInDestination onward) {
    if (onward.carried() != null) {
      return HttpResponse.ok(View.of("identity/carried", CarriedPage.of(caller, onward.carried())));
    }
    return HttpResponse.seeOther(address(onward));
  }

  /** The first page when it leads out of this service or cannot be read. */
  static URI address(SignInDestination onward) {
    return LocalAddress.of(onward.next()) instanceof Within(var uri) ? uri : URI.create("/");
  }
}
