package org.assay;

import io.micronaut.runtime.Micronaut;
import java.util.TimeZone;
import org.assay.authoring.LintCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The door of the service. Without arguments it serves; with a sub-command it does that and ends
 * with its exit code.
 */
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    description = "Serves Assay, or runs one of the sub-commands.",
    subcommands = {LintCommand.class})
public final class Application implements Runnable {

  public static void main(String[] args) {
    if (args.length == 0) {
      new Application().run();
    } else {
      System.exit(new CommandLine(new Application()).execute(args));
    }
  }

  @Override
  public void run() {
    // The embedded database reads and writes times in the machine's zone: this makes that one UTC.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Micronaut.build(new String[0]).mainClass(Application.class).banner(false).start();
  }
}
