package org.assay.collection.colleagues;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.assay.collection.conversation.CommentRules;
import org.assay.engine.questionset.BlankText;

/** What is to be done before a standard is reviewed again, as somebody wrote it. */
@Introspected
record ReviewNote(
    @NotEmpty(message = "Say what is to be done")
        @Size(max = CommentRules.LONGEST, message = CommentRules.SHORTEN)
        String note) {
  ReviewNote {
    note = Objects.requireNonNullElse(BlankText.orNull(note), "");
  }
}
