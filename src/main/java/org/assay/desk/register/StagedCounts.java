package org.assay.desk.register;

/** How many lines of a list do what; see {@link RegisterImport}. */
record StagedCounts(int read, int unchanged, int elsewhere, int openBefore, int toDo) {}
