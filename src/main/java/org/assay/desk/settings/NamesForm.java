package org.assay.desk.settings;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.assay.platform.form.FormInput;

/** What the partnership and its county are called. */
@Introspected
record NamesForm(
    @NotBlank(message = "Enter the name of the partnership")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String name,
    @NotBlank(message = "Enter the name of the county")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String county) {

  static NamesForm of(FormInput input) {
    return new NamesForm(input.text("name"), input.text("county"));
  }
}
