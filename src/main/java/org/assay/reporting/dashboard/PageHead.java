package org.assay.reporting.dashboard;

import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.Shell;

/**
 * What stands at the top of each page about a cycle.
 *
 * @param caption the cycle's title
 * @param population who is counted, how many and as at when
 * @param menu the other pages about the cycle
 * @param back the way back
 */
public record PageHead(
    Shell shell,
    long cycle,
    String caption,
    String heading,
    String population,
    List<Link> menu,
    Link back) {

  public record Link(String text, String href, boolean current) {}

  static PageHead of(
      Caller caller, Cycle cycle, DashboardPart part, String heading, String population) {
    var base = "/cycles/" + cycle.id();
    return new PageHead(
        Navigation.shell(caller, heading + ": " + cycle.title(), "/cycles"),
        cycle.id(),
        cycle.title(),
        heading,
        population,
        DashboardPart.menu(base, part),
        part == DashboardPart.OVERVIEW
            ? new Link("All cycles", "/cycles", false)
            : new Link("Overview", base + "/overview", false));
  }

  /** The same under another page. */
  PageHead under(String text, String href) {
    return new PageHead(
        shell, cycle, caption, heading, population, menu, new Link(text, href, false));
  }
}
