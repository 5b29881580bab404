package org.assay.collection.written;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.assay.engine.questionset.BlankText;

/** What the partnership replies to everybody who answered a question in words. */
@Introspected
record ReplyForm(
    @NotEmpty(message = "Enter a reply")
        @Size(max = 4000, message = "Shorten the reply to 4,000 characters or fewer")
        String reply) {
  ReplyForm {
    reply = BlankText.orEmpty(reply);
  }
}
