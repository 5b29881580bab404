package org.assay.reporting.boardpack;

import java.util.List;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * One page for the accountable body before it signs: how the return stands, what is required and
 * missing, what to ask, what moved since last year, and where to sign.
 *
 * @param declared who says that it is true
 * @param moderated what moderators found the last time; null where nothing was moderated
 * @param mustHeading a question that the reader has in mind
 * @param unmet the first of them; what is left out is counted in its last line
 * @param challenges questions for governors
 * @param since what can be compared with; null when there is nothing
 * @param moves what became better or worse
 */
public record BoardPack(
    Masthead masthead,
    String declared,
    List<KeyFigure> keyFigures,
    @Nullable String moderated,
    String mustHeading,
    List<String> unmet,
    String noneUnmet,
    List<String> challenges,
    @Nullable String since,
    List<String> moves,
    String decision)
    implements Paper {}
