package org.assay.platform.problem;

import java.util.List;
import org.assay.platform.Shell;

/** Every code. */
public record ProblemsPage(Shell shell, List<ProblemKind> problems) {}
