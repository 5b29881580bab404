package org.assay.platform;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import org.assay.platform.form.MarkedForms;
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
   * @param membership its number
   * @param label for instance "Approver, Hill School"; empty when it is not to be shown
   * @param others that could be chosen instead
   */
  public record Working(long membership, String label, List<Other> others) {
    public record Other(long membership, String label) {}
  }

  /** Whether forms say in which role they were drawn; for somebody of one role they need not. */
  public boolean marksForms() {
    return working != null && !working.others().isEmpty();
  }

  /** The content with its forms so marked, as HTML. */
  public String marked(Content content) {
    return MarkedForms.of(content, Objects.requireNonNull(working).membership());
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
