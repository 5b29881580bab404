package org.assay.assurance.scrutiny;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;

/** What is said about a figure, and what it must be. Each component is a box. */
final class ScrutinyForms {
  private ScrutinyForms() {}

  @Introspected
  record Comment(
      @NotEmpty(message = "Enter your comment")
          @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
          String words) {
    Comment {
      words = BlankText.orEmpty(words);
    }
  }

  @Introspected
  record Reply(
      @NotEmpty(message = "Enter your reply")
          @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
          String words) {
    Reply {
      words = BlankText.orEmpty(words);
    }
  }
}
