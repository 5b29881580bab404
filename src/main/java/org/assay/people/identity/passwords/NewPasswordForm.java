package org.assay.people.identity.passwords;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/**
 * A password that somebody chooses, as they typed it.
 *
 * @param again the same once more; null where the form does not ask for it
 */
@Introspected
public record NewPasswordForm(
    @NotEmpty(message = "Enter a password") String password, @Nullable String again) {

  /** The boxes {@code password} and {@code again}, spaces included. */
  public static NewPasswordForm of(FormInput input) {
    return new NewPasswordForm(
        input.typed("password"), input.sent("again") ? input.typed("again") : null);
  }

  /** Says in the input what is wrong with it by itself. */
  public void check(FormRules rules, FormInput input) {
    rules.check(this, input);
    if (again != null && !again.equals(password)) {
      input.wrong("The two passwords are different. Enter the same one twice", "again");
    }
  }
}
