package org.assay.assurance.moderation.practice;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * The practice returns of a cycle.
 *
 * @param closed why the reader's queue is closed; null when it is open
 * @param waiver who decided to do without, when and why; null when nobody did
 * @param makes whether the reader can begin another one
 * @param waives whether the reader can decide to do without
 * @param done how far each moderator is, each in a sentence; for the lead and the administrator
 * @param title what was typed, where nothing could be made; {@code reason} likewise
 */
public record PracticeListPage(
    Shell shell,
    long cycle,
    String cycleTitle,
    @Nullable String closed,
    @Nullable String waiver,
    List<Line> lines,
    boolean makes,
    boolean waives,
    List<String> done,
    List<ErrorLink> errors,
    String title,
    String reason) {

  /**
   * @param href null when there is nothing for the reader to open yet
   */
  public record Line(@Nullable String href, String title, String about, String state) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
