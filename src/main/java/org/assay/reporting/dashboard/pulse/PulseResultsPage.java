package org.assay.reporting.dashboard.pulse;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a pulse of the partnership came to.
 *
 * @param base path of the page; with .csv and .xlsx of the same as files
 * @param population who answered
 * @param menus the groups that are shown
 * @param withheld names of the groups that are not
 * @param figure of the group that was chosen; null where too few answered
 * @param organisations that are shown; null where the reader may not read them by name, or for none
 */
public record PulseResultsPage(
    Shell shell,
    String title,
    String base,
    String population,
    List<Menu> menus,
    List<String> withheld,
    @Nullable PulseFigure figure,
    @Nullable Table organisations) {

  public record Menu(String label, List<Link> links) {}

  public record Link(String text, String href, boolean current) {}
}
