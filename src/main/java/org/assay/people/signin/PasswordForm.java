package org.assay.people.signin;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import org.assay.platform.form.FormInput;

/** What somebody sends who changes their password. */
@Introspected
record PasswordForm(
    @NotEmpty(message = "Enter your current password") String currentPassword,
    @NotEmpty(message = "Enter a new password") String newPassword,
    @NotEmpty(message = "Enter the new password a second time") String again) {

  static PasswordForm of(FormInput input) {
    return new PasswordForm(
        input.typed("currentPassword"), input.typed("newPassword"), input.typed("again"));
  }

  boolean isTypedTwice() {
    return newPassword.equals(again);
  }
}
