package org.assay.collection.colleagues;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * A standard and who answers it, as the API shows it.
 *
 * @param standard its key
 * @param personId null while it is nobody's, or while an invitation waits
 * @param holder name; null while it is nobody's
 * @param invited true while an invitation waits to be accepted
 * @param state {@code not-started}, {@code in-progress}, {@code ready} or {@code reviewed}; null
 *     while it is nobody's
 * @param note what was asked for when it was last sent back
 */
@Serdeable
public record AssignmentResource(
    String standard,
    String title,
    @Nullable Long personId,
    @Nullable String holder,
    boolean invited,
    @Nullable LocalDate due,
    @Nullable String state,
    @Nullable String note,
    int openComments) {

  static AssignmentResource of(
      ReturnView view, Section section, @Nullable Assignment it, int comments) {
    return it == null
        ? new AssignmentResource(
            section.key(), section.title(), null, null, false, null, null, null, comments)
        : new AssignmentResource(
            section.key(),
            section.title(),
            it.holder().personId(),
            it.holder().name(),
            it.holder().personId() == null,
            it.due(),
            SectionState.of(it, view, section).code(),
            it.note(),
            comments);
  }
}
