package org.assay.reporting.figures;

/**
 * What became of the actions that the cycle before asked for in one standard.
 *
 * @param named all of them; the others add up to it
 * @param done closed with proof
 * @param carried going on as actions of this cycle
 * @param noLongerNeeded the answer that asked for it has improved
 * @param open neither done nor carried
 */
public record PastActions(
    String standard, int named, int done, int carried, int noLongerNeeded, int open) {}
