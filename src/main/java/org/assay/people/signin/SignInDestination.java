package org.assay.people.signin;

import java.util.Map;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes once they are in.
 *
 * @param next an address within this service; null for the first page
 * @param carried a form that was sent after a session had ended; null as a rule
 */
public record SignInDestination(@Nullable String next, @Nullable CarriedForm carried) {

  static SignInDestination of(Map<String, Object> sent) {
    var next = sent.containsKey("next") ? new FormInput(sent).typed("next") : null;
    return new SignInDestination(next, CarriedForm.carried(sent));
  }
}
