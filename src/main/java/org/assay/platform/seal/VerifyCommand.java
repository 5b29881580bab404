package org.assay.platform.seal;

import java.util.concurrent.Callable;
import org.assay.platform.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that nothing that must not change was changed in the database. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks every chain of changes, every submission and every entry of the access log against"
            + " its seal. Uses the settings of the service.",
    footer = {"", "Exit code: 0 everything holds, 1 something was altered (the first are named)."})
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (var context = CommandContext.open()) {
      var results = context.getBean(VerifyRecords.class).verify();
      results.forEach(this::print);
      return results.stream().allMatch(VerifyRecords.Result::holds) ? 0 : 1;
    }
  }

  private void print(VerifyRecords.Result result) {
    var out = spec.commandLine().getOut();
    out.printf("%d %s checked%n", result.checked().count(), result.name());
    result.checked().broken().forEach(it -> out.printf("altered: %s: %s%n", it.record(), it.why()));
    out.flush();
  }
}
