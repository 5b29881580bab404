package org.assay.reporting.dashboard;

import java.util.Arrays;
import java.util.List;

/** The pages about a cycle, in the order of their menu. */
enum DashboardPart {
  OVERVIEW("Overview", "overview"),
  STANDARDS("Standards", "standards"),
  QUESTIONS("Questions", "questions"),
  HEAT_MAP("Heat-map", "heat-map"),
  DUTIES("Legal duties", "duties"),
  IMPACT("Impact", "impact"),
  ACTIONS("Actions", "action-ages"),
  REQUESTS("Support asked", "requests");

  private final String label;
  private final String path;

  DashboardPart(String label, String path) {
    this.label = label;
    this.path = path;
  }

  static List<PageHead.Link> menu(String base, DashboardPart current) {
    return Arrays.stream(values())
        .map(it -> new PageHead.Link(it.label, base + "/" + it.path, it == current))
        .toList();
  }
}
