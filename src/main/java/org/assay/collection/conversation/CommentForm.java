package org.assay.collection.conversation;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.assay.engine.questionset.BlankText;

/** What somebody says about a question, on a page or through a program. */
@Introspected
record CommentForm(
    @NotEmpty(message = "Write your comment")
        @Size(max = CommentRules.LONGEST, message = CommentRules.SHORTEN)
        String comment) {
  CommentForm {
    comment = Objects.requireNonNullElse(BlankText.orNull(comment), "");
  }
}
