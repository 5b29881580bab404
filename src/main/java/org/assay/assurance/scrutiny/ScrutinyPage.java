package org.assay.assurance.scrutiny;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * One comment, or a new one.
 *
 * @param id 0 for a new one
 * @param href page that shows what it is about
 * @param decision where the reader asks a meeting about it; null where they may not
 * @param named the figure as it is named by hand; null where a link said it
 * @param hidden boxes by name that say what a new one is about
 */
public record ScrutinyPage(
    Shell shell,
    long id,
    String about,
    String href,
    String state,
    String tag,
    List<Said> said,
    boolean writes,
    boolean settles,
    @Nullable String decision,
    List<Hidden> hidden,
    @Nullable Named named,
    String words,
    List<ErrorLink> errors) {

  public record Said(String what, String who, String when, String words) {}

  /** Address of a page, and the name of a figure on it. */
  public record Named(String page, String figure) {}

  public record Hidden(String name, String value) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
