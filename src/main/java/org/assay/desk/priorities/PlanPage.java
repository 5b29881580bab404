package org.assay.desk.priorities;

import java.util.List;
import org.assay.platform.Shell;

/** The priorities of a plan, for the person who keeps them. */
public record PlanPage(Shell shell, boolean saved, List<Line> lines) {

  public record Line(String title, String href, String known) {}
}
