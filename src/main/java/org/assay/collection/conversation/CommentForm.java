package org.assay.collection.conversation;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;

/** What somebody says about a question, on a page or through a program. */
@Introspected
record CommentForm(
    @NotEmpty(message = "Write your comment")
        @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
        String comment) {
  CommentForm {
    comment = BlankText.orEmpty(comment);
  }
}
