package org.assay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The counts of a run, as the rows of a table, and what did not hold. */
final class FaultReport {
  private final List<String> rows = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  void row(String fault, String seen) {
    rows.add("| " + fault + " | " + seen + " |");
    System.out.println(rows.getLast());
  }

  /** Notes what must be true. */
  void check(boolean holds, String what) {
    if (holds) return;
    failures.add(what);
    System.out.println("DOES NOT HOLD: " + what);
  }

  void checkNone(Collection<String> disagreements, String during) {
    check(disagreements.isEmpty(), during + ": " + disagreements.stream().limit(5).toList());
  }

  boolean holds() {
    return failures.isEmpty();
  }

  void write(Path file) throws IOException {
    var text = new StringBuilder("| fault | seen |\n|---|---|\n");
    rows.forEach(row -> text.append(row).append('\n'));
    failures.forEach(failure -> text.append("\nDOES NOT HOLD: ").append(failure).append('\n'));
    Files.writeString(file, text);
  }
}
