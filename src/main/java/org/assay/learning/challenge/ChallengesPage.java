package org.assay.learning.challenge;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a partnership, or of one agency.
 *
 * @param writes whether the reader plans sessions
 */
public record ChallengesPage(
    Shell shell,
    boolean writes,
    List<Line> lines,
    List<ErrorLink> errors,
    String agency,
    String about,
    String chair,
    DateParts held) {

  public record Line(String href, String agency, String about, String state, String tone) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
