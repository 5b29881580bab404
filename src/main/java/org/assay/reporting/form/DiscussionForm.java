package org.assay.reporting.form;

import java.util.List;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;

/**
 * A form on paper, to be talked through in a room: empty, or with the answers so far.
 *
 * @param filled answers are printed, and options that were chosen are ticked
 * @param howTo what to do with it, in two sentences
 */
public record DiscussionForm(
    Masthead masthead, boolean filled, String howTo, List<FormStandard> standards)
    implements Paper {}
