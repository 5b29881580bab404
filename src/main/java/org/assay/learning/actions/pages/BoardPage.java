package org.assay.learning.actions.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The board as it is drawn.
 *
 * @param whose name of the organisation or the group
 * @param anything whether there is any action at all, whatever was selected
 * @param organisations null unless the reader leads a group
 * @param members by organisation of a group; null otherwise
 * @param query of the selection, to be handed on to the files
 */
public record BoardPage(
    Shell shell,
    String whose,
    boolean anything,
    boolean narrowed,
    List<Count> counts,
    List<Choice> states,
    List<Choice> leads,
    List<Choice> standards,
    List<Choice> cycles,
    @Nullable List<Choice> organisations,
    @Nullable Table members,
    List<Group> groups,
    String query) {

  /**
   * A number that leads to what it counts.
   *
   * @param more whether there are more than that
   */
  public record Count(long number, boolean more, String label, String href, boolean current) {
    Count(long number, String label, String href, boolean current) {
      this(number, false, label, href, current);
    }
  }

  /**
   * @param more how many there are beyond those that are shown
   */
  public record Group(String code, String title, int size, List<Item> items, int more) {
    private static final int UNFOLDED = 20;

    public List<Item> first() {
      return items.subList(0, Math.min(UNFOLDED, items.size()));
    }

    /** Those that are shown when asked for, so that the next group is not screens away. */
    public List<Item> folded() {
      return items.subList(Math.min(UNFOLDED, items.size()), items.size());
    }
  }

  /**
   * @param write where its plan is to be written; null when it is written, or not the reader's to
   *     write
   */
  public record Item(
      String href,
      String what,
      String question,
      String status,
      String tone,
      @Nullable String due,
      @Nullable String lead,
      String source,
      @Nullable String organisation,
      @Nullable String write) {}
}
