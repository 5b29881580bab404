package org.assay.collection.respond.group;

import java.util.List;
import org.assay.platform.Shell;

/** The cycles in which a group can answer common questions once. */
public record GroupsPage(Shell shell, String group, List<Line> lines) {

  /**
   * @param members how many of the group the cycle asks
   */
  public record Line(String title, String href, String phase, int members) {}
}
