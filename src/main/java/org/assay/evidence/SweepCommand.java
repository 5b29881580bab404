package org.assay.evidence;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.assay.evidence.SweepOutcome.Refused;
import org.assay.evidence.SweepOutcome.Swept;
import org.assay.platform.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sweeps the store of evidence at once, with the settings of the service. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description =
        "Deletes evidence files that no row names and parts of broken uploads, all older than a"
            + " day, and lists files that a row names and that are missing. The running service"
            + " does the same each night.",
    footer = {
      "",
      "Exit code: 0 nothing is missing, 1 files are missing, 2 most files have no row, so that"
          + " nothing was deleted."
    })
public final class SweepCommand implements Callable<Integer> {
  @Option(names = "--dry-run", description = "Count only, delete nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Delete even when most files have no row.")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (var context = CommandContext.open()) {
      return told(context.getBean(SweepEvidence.class).sweep(!dryRun, force));
    }
  }

  private int told(SweepOutcome outcome) {
    var out = spec.commandLine().getOut();
    switch (outcome) {
      case Swept(var files, var without, var parts, var lost) -> {
        out.printf(
            "%d files; %d without a row%s; %d parts of broken uploads deleted; %d missing%n",
            files, without, dryRun ? "" : " deleted", parts, lost.size());
        lost.forEach(id -> out.println("missing " + id.value()));
        return lost.isEmpty() ? 0 : 1;
      }
      case Refused(var without, var files) -> {
        out.printf(
            "%d of %d files have no row. Is this their database? Nothing was deleted; --force"
                + " deletes them%n",
            without, files);
        return 2;
      }
    }
  }
}
