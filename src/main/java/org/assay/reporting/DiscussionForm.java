package org.assay.reporting;

import java.util.List;

/**
 * A form on paper, to be talked through in a room: empty, or with the answers so far.
 *
 * @param filled answers are printed, and options that were chosen are ticked
 * @param howTo what to do with it, in two sentences
 */
public record DiscussionForm(
    Masthead masthead, boolean filled, String howTo, List<FormStandard> standards)
    implements Paper {

  @Override
  public List<ReportTable> tables() {
    return List.of();
  }
}
