package org.assay.collection.conversation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.assay.collection.conversation.Comments.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a question, as the API shows it.
 *
 * @param by name of who said it
 * @param resolvedAt null while it is open
 */
@Serdeable
public record CommentResource(
    long id,
    String by,
    Instant at,
    String comment,
    @Nullable Instant resolvedAt,
    @Nullable String resolvedBy) {

  static List<CommentResource> of(Conversation conversation) {
    return conversation.comments().stream()
        .map(
            it ->
                new CommentResource(
                    it.id(), it.by(), it.at(), it.words(), it.resolved(), it.resolvedBy()))
        .toList();
  }
}
