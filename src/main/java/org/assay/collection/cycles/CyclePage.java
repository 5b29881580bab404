package org.assay.collection.cycles;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * How complete a cycle is, by every cut.
 *
 * @param burden null while there are too few returns to say
 * @param plans whether the caller may move its deadlines and end it
 * @param chases whether the caller may see which organisations are outstanding
 * @param reads whether the caller may read what was submitted
 * @param reports that can be made of it
 */
public record CyclePage(
    Shell shell,
    long id,
    String title,
    String phase,
    String dates,
    String edition,
    List<CyclesPage.Figure> figures,
    @Nullable Burden burden,
    List<Table> cuts,
    boolean plans,
    boolean chases,
    boolean reads,
    List<CycleReportTitles.Title> reports) {}
