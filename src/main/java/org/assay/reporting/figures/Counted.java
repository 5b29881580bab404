package org.assay.reporting.figures;

/** Something named, and how often it came up. */
public record Counted(String name, int number) {}
