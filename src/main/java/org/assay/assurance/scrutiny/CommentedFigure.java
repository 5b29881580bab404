package org.assay.assurance.scrutiny;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param page address of the page that shows it, without what follows a question mark
 * @param figure its name on the page; empty for a return as a whole
 * @param about what page and figure were called then
 * @param returnId null unless it is a return
 */
@MappedEntity("scrutiny_comment")
public record CommentedFigure(
    @Id @GeneratedValue @Nullable Long id,
    long partnershipId,
    String page,
    String figure,
    String about,
    @Nullable Long returnId) {}
