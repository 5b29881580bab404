package org.assay.collection.colleagues;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;

/** What is to be done before a standard is reviewed again, as somebody wrote it. */
@Introspected
record ReviewNote(
    @NotEmpty(message = "Say what is to be done")
        @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
        String note) {
  ReviewNote {
    note = BlankText.orEmpty(note);
  }
}
