package org.assay.people.signin;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a one-time code after the password.
 *
 * @param token of the sign-in that is half done
 */
public record CodePage(
    Shell shell, String token, SignInDestination onward, @Nullable String fault) {

  static CodePage of(String token, SignInDestination onward, @Nullable String fault) {
    var shell = Shell.open("Enter your one-time code").refusing(fault != null);
    return new CodePage(shell, token, onward, fault);
  }

  public List<ErrorLink> errors() {
    return fault == null ? List.of() : List.of(new ErrorLink(fault, "#code"));
  }
}
