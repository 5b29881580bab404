package org.assay.people.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.people.identity.ChangePassword;
import org.assay.people.identity.Navigation;
import org.assay.people.secondfactor.Enrolment;
import org.assay.people.secondfactor.OneTimeCodes;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** Makes the pages between the password and the first page of the service. */
@Singleton
class SecondStepPages {
  private final OneTimeCodes codes;
  private final ChangePassword accounts;

  SecondStepPages(OneTimeCodes codes, ChangePassword accounts) {
    this.codes = codes;
    this.accounts = accounts;
  }

  /**
   * For somebody who uses codes the box for one; for somebody who is to, the way to set them up.
   */
  MutableHttpResponse<?> first(Caller caller, String token, SignInDestination onward) {
    return codes.isOn(caller.personId())
        ? code(HttpStatus.OK, token, onward, null)
        : enrol(HttpStatus.OK, token, onward, fresh(caller), null);
  }

  private Enrolment fresh(Caller caller) {
    return codes.begin(caller.personId(), accounts.account(caller));
  }

  /** What was begun, so that an app that was set up by it still fits. */
  Enrolment begun(Caller caller) {
    return codes.begun(caller.personId(), accounts.account(caller)).orElseGet(() -> fresh(caller));
  }

  MutableHttpResponse<?> code(
      HttpStatus status, String token, SignInDestination onward, @Nullable String fault) {
    return HttpResponse.status(status)
        .body(View.of("identity/code", CodePage.of(token, onward, fault)));
  }

  MutableHttpResponse<?> enrol(
      HttpStatus status,
      String token,
      SignInDestination onward,
      Enrolment enrolment,
      @Nullable String fault) {
    return HttpResponse.status(status)
        .body(View.of("identity/enrol", EnrolPage.of(token, onward, enrolment, fault)));
  }

  MutableHttpResponse<?> enrolled(Caller caller, List<String> fresh, SignInDestination onward) {
    var shell = Navigation.shell(caller, "Your recovery codes", "");
    var address = SessionStart.address(onward).toString();
    return HttpResponse.ok(
        View.of("identity/enrolled", new EnrolledPage(shell, fresh, address, onward)));
  }
}
