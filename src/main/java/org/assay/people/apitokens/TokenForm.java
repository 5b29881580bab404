package org.assay.people.apitokens;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody wants for a program of theirs, as they typed it.
 *
 * @param life null when it is none of those to choose from
 */
@Introspected
record TokenForm(
    @NotBlank(message = "Enter what the token is for")
        @Size(max = 100, message = "Shorten this to 100 characters or fewer")
        String name,
    @NotEmpty(message = "Select what the program may do") List<Scope> scopes,
    @NotNull(message = "Select how long the token works") @Nullable Duration life) {
  /** Days that a token may work. */
  static final List<Integer> LIVES = List.of(30, 90, 365);

  static TokenForm of(FormInput input) {
    var days = (int) input.number("life").orElse(0);
    return new TokenForm(
        input.text("name"),
        input.all("scopes").stream().flatMap(it -> Scope.of(it).stream()).toList(),
        LIVES.contains(days) ? Duration.ofDays(days) : null);
  }
}
