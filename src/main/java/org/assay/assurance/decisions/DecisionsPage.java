package org.assay.assurance.decisions;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;

/**
 * The decisions of a partnership, by meeting.
 *
 * @param counts by state, each of which leads to those
 * @param narrowed whether not everything that is pending is listed
 * @param csv address of the same as a file
 */
public record DecisionsPage(
    Shell shell,
    String partnership,
    boolean asks,
    boolean escalates,
    List<Count> counts,
    List<Choice> states,
    List<Choice> meetings,
    boolean narrowed,
    List<Meeting> listed,
    String csv) {

  public record Count(String number, String label, String href, boolean current) {}

  /** Decisions under one heading. */
  public record Meeting(String title, List<Card> decisions) {}

  /**
   * @param facts who does it by when, or since when it waits
   */
  public record Card(
      String href,
      String ref,
      String title,
      String state,
      String tag,
      String facts,
      String asked) {}
}
