package org.assay.desk.chasing;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One outstanding return: what was tried and what to do next.
 *
 * @param outstanding false once it is in: then nothing more is asked for
 * @param telephone number to call; empty when the register has none
 * @param script what to say
 * @param owners who may look after it, with nobody first
 */
public record ChasedPage(
    Shell shell,
    List<ErrorLink> errors,
    boolean keeps,
    long cycleId,
    long returnId,
    String cycle,
    String name,
    boolean outstanding,
    List<SummaryRow> facts,
    String telephone,
    List<String> script,
    List<Choice> owners,
    String words,
    @Nullable Table contacts) {}
