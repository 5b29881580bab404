package org.assay.people.passkeys;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.assay.platform.form.FormInput;

/**
 * A passkey that somebody adds.
 *
 * @param token of the challenge that the page asked for
 * @param credential what the browser made of it, as JSON
 */
@Introspected
record PasskeyForm(
    @NotBlank(message = PasskeyForm.NAME_FAULT) @Size(max = 100, message = PasskeyForm.NAME_FAULT)
        String name,
    String token,
    String credential) {
  static final String NAME_FAULT = "Enter a name of at most 100 characters";

  static PasskeyForm of(FormInput input) {
    return new PasskeyForm(input.text("name"), input.text("token"), input.typed("credential"));
  }
}
