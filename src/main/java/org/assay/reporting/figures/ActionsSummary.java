package org.assay.reporting.figures;

/**
 * What is being done about the gaps.
 *
 * @param carried open from an earlier cycle
 * @param closedWithProof closed in this cycle, with evidence that it was done
 */
public record ActionsSummary(int opened, int carried, int closedWithProof, ActionAges ages) {}
