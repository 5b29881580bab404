package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Fault;

/** The question sets that came with the service and could not be published, with what is wrong. */
@Singleton
class FormsLeftOut {
  private volatile Map<String, List<Fault>> byFile = Map.of();

  void are(Map<String, List<Fault>> files) {
    byFile = Map.copyOf(files);
  }

  /** A line for each file, in the order of their names. */
  List<String> lines() {
    return byFile.keySet().stream().sorted().map(this::line).toList();
  }

  private String line(String file) {
    var faults = byFile.getOrDefault(file, List.of());
    var more = faults.size() == 1 ? "" : " (and %d more)".formatted(faults.size() - 1);
    var first = faults.getFirst();
    var suggestion = first.suggestion() == null ? "" : " " + first.suggestion();
    return file + ": " + first.said() + suggestion + more;
  }
}
