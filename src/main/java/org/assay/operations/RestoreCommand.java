package org.assay.operations;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.platform.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enters an archive into an empty database and an empty store. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Enters a backup into an empty MySQL database, whose tables it makes first, and its files"
            + " into the store. All or nothing. Uses the settings of the service, which must not"
            + " run while it is restored.",
    footer = {
      "",
      "Exit code: 0 done, 2 the archive or the database cannot be used; nothing changed."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Option(names = "--from", required = true, description = "The archive.")
  private Path from = Path.of("backup.zip");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    try (var context = CommandContext.open();
        var in = new BufferedInputStream(Files.newInputStream(from))) {
      var result = context.getBean(Backups.class).read(in);
      spec.commandLine()
          .getOut()
          .printf("%,d rows and %,d files restored%n", result.rows(), result.files());
      return 0;
    } catch (Backups.Refused refused) {
      spec.commandLine().getErr().println(refused.getMessage());
      return 2;
    }
  }
}
