package org.assay.learning.recommendations.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * How the partnership's recommendations stand as a whole.
 *
 * @param population what is counted, in a sentence
 * @param proof the share closed with proof, and what held, in sentences
 * @param silent null when every owner has given an update
 * @param reviews reviews and audits, with the response to each; null for none
 * @param decisions null when no escalation waits for a decision
 */
public record OverviewPage(
    Shell shell,
    String partnership,
    String population,
    List<String> proof,
    String quarter,
    @Nullable Table silent,
    Table ages,
    Table themes,
    Table owners,
    Table sources,
    @Nullable Table reviews,
    @Nullable Table decisions,
    AsAt asAt) {}
