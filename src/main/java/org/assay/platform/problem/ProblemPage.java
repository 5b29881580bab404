package org.assay.platform.problem;

import org.assay.platform.Shell;

/** What one code means. */
public record ProblemPage(Shell shell, ProblemKind problem) {}
