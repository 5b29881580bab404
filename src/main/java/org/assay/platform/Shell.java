package org.assay.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page, as the browser's tab shows it
 * @param person who is signed in; null before
 * @param working in which role; null before signing in
 * @param refused true when the page shows errors, so that the title says so first
 */
public record Shell(
    String title,
    @Nullable String person,
    @Nullable Working working,
    List<Link> navigation,
    boolean refused) {

  /** One entry of the navigation. */
  public record Link(String text, String href, boolean current) {}

  /**
   * The role that somebody works in.
   *
   * @param label for instance "Approver, Hill School"; empty when it is not to be shown
   * @param others that could be chosen instead
   */
  public record Working(String label, List<Other> others) {
    public record Other(long membership, String label) {}
  }

  /** For a page that anybody may read. */
  public static Shell open(String title) {
    return new Shell(title, null, null, List.of(), false);
  }

  public Shell refusing(boolean errors) {
    return new Shell(title, person, working, navigation, errors);
  }

  public String fullTitle() {
    return (refused ? "Error: " : "") + title + " - Assay";
  }
}
