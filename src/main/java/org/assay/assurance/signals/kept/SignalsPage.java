package org.assay.assurance.signals.kept;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * Signals of returns, the oldest first.
 *
 * @param outside whether the reader is of the partnership, not of the organisation
 * @param back the way back; null where the menu leads there
 * @param ages how long those shown have waited, each in a line; empty for the organisation
 * @param boxes by which the list can be cut; empty for the organisation
 * @param returnId that the list keeps to; null for none
 * @param counted how many are shown of how many
 * @param csv address of the same list as a file; null for the organisation
 */
public record SignalsPage(
    Shell shell,
    boolean outside,
    @Nullable Back back,
    String subgroup,
    List<Age> ages,
    List<Box> boxes,
    @Nullable Long returnId,
    boolean narrows,
    String counted,
    List<Item> items,
    @Nullable String csv,
    Pagination pagination) {

  public record Back(String text, String href) {}

  public record Age(String label, long count) {}

  public record Box(String name, String label, List<Choice> choices) {}

  /**
   * @param said the organisation's explanation; null while there is none
   */
  public record Item(
      String href,
      String organisation,
      String cycle,
      String title,
      String explanation,
      String raised,
      String state,
      String tag,
      @Nullable String said) {}
}
