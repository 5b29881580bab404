package org.assay.people.signin;

import java.util.List;
import org.assay.people.secondfactor.Enrolment;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Leads somebody whose role asks for one-time codes to set them up before they are in.
 *
 * @param token of the sign-in that is half done
 */
public record EnrolPage(
    Shell shell,
    String token,
    SignInDestination onward,
    Enrolment enrolment,
    @Nullable String fault) {

  static EnrolPage of(
      String token, SignInDestination onward, Enrolment enrolment, @Nullable String fault) {
    var shell = Shell.open("Set up one-time codes").refusing(fault != null);
    return new EnrolPage(shell, token, onward, enrolment, fault);
  }

  public List<ErrorLink> errors() {
    return fault == null ? List.of() : List.of(new ErrorLink(fault, "#code"));
  }
}
