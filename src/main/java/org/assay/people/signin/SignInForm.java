package org.assay.people.signin;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends who signs in.
 *
 * @param next where to go afterwards; null for the first page
 * @param carried a form that was sent after a session had ended; null as a rule
 */
@Introspected
record SignInForm(
    @NotBlank(message = "Enter your email address") String email,
    @NotEmpty(message = "Enter your password") String password,
    @Nullable String next,
    @Nullable CarriedForm carried) {

  static SignInForm of(Map<String, Object> sent) {
    var input = new FormInput(sent);
    return new SignInForm(
        input.typed("email"),
        input.typed("password"),
        sent.containsKey("next") ? input.typed("next") : null,
        CarriedForm.carried(sent));
  }

  SignInDestination onward() {
    return new SignInDestination(next, carried);
  }
}
