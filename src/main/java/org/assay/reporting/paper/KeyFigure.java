package org.assay.reporting.paper;

/** A number that stands out at the top of a paper, with what it counts and out of what. */
public record KeyFigure(String value, String label, String note) {}
