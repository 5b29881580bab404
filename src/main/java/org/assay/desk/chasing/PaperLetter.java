package org.assay.desk.chasing;

import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;

/**
 * A letter on paper that asks for an outstanding return.
 *
 * @param to whom it is addressed, with the address, one line after the other
 * @param dated the day, in words
 * @param greeting for instance "Dear headteacher"
 * @param outstanding what is missing and since when
 * @param ask what to do until when
 * @param help what the partnership offers
 * @param signature who it is from
 */
public record PaperLetter(
    Masthead masthead,
    String to,
    String dated,
    String greeting,
    String outstanding,
    String ask,
    String help,
    String signature)
    implements Paper {}
