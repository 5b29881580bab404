package org.assay.collection.colleagues;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.NamesNoChild;

/** Whom a standard is given to. */
public sealed interface Recipient {
  /** One of the organisation's own people. */
  record Known(long personId) implements Recipient {}

  /** Somebody to be invited; who turns out to be one of the organisation's own is not. */
  @Introspected
  record Invited(
      @NamesNoChild
          @NotEmpty(message = "Enter your colleague’s name")
          @Size(max = 200, message = FormPatterns.SHORTEN_200)
          @Pattern(
              regexp = FormPatterns.ONE_LINE,
              message = "Enter your colleague’s name on one line")
          String name,
      @Size(max = FormPatterns.LONGEST_EMAIL, message = FormPatterns.EMAIL_FAULT)
          @Pattern(regexp = FormPatterns.EMAIL, message = FormPatterns.EMAIL_FAULT)
          String email)
      implements Recipient {
    public Invited {
      name = BlankText.orEmpty(name);
      email = email.strip().toLowerCase(Locale.ROOT);
    }
  }
}
