package org.assay.assurance.moderation.marks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of the marks of one return. A marker sees the other's mark of a question
 * only once the own one is saved, and the second marker no claim before that.
 *
 * @param as in which part the reader marks it; null for somebody who does not, or once it is
 *     finished
 */
public record Reading(@Nullable Marker as, Marks marks) {

  /** Marking is blind for the second marker: the claim is shown once their own mark is saved. */
  public boolean seesClaim(String question) {
    return as != Marker.SECOND || marks.by(Marker.SECOND, question).isPresent();
  }

  /** The mark of that part; empty where there is none, or the reader may not see it yet. */
  public Optional<Mark> visible(Marker marker, String question) {
    return as == null || marker == as || marks.by(as, question).isPresent()
        ? marks.by(marker, question)
        : Optional.empty();
  }
}
