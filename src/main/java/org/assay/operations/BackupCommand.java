package org.assay.operations;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.assay.platform.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the database and the evidence files into one archive while the service runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Writes every table, as it is at one moment, and every evidence file into one archive. The"
            + " service may run while it is made. Uses its settings. The archive holds everything"
            + " that organisations wrote: keep it as safe as the database.",
    footer = {
      "",
      "Exit code: 0 done, 1 done, but files are missing in the store (they are named)."
    })
public final class BackupCommand implements Callable<Integer> {
  @Option(names = "--to", required = true, description = "The file to write, a ZIP archive.")
  private Path to = Path.of("backup.zip");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var beside = to.resolveSibling(to.getFileName() + ".part");
    try (var context = CommandContext.open();
        var out = new BufferedOutputStream(Files.newOutputStream(beside))) {
      var result = context.getBean(Backups.class).write(out);
      Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
      spec.commandLine()
          .getOut()
          .printf("%,d rows and %,d files written%n", result.rows(), result.files());
      result.missing().forEach(it -> spec.commandLine().getOut().println("missing " + it));
      return result.missing().isEmpty() ? 0 : 1;
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
