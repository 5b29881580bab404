package org.assay.reporting.cycle;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.assay.collection.cycles.CycleReportTitles;

/** Tells the page of a cycle which reports there are. */
@Singleton
class CycleReportList implements CycleReportTitles {
  @Override
  public List<Title> all() {
    return Arrays.stream(CycleReportFile.Report.values())
        .map(it -> new Title(it.code(), it.title()))
        .toList();
  }
}
