package org.assay.desk.start;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.assay.platform.command.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the first administrator, with the settings of the service. */
@Command(
    name = "first-administrator",
    mixinStandardHelpOptions = true,
    description =
        "Makes the administrator of a partnership, and the partnership when there is none of that"
            + " name. Prints a link by which they choose their password: it can be used once,"
            + " within 24 hours. Run it again for a new link.",
    footer = {"", "Exit code: 0 the link was printed, 2 something that was given cannot be."})
public final class FirstAdministratorCommand implements Callable<Integer> {
  @Option(names = "--email", required = true, description = "Their e-mail address.")
  private String email = "";

  @Option(names = "--name", required = true, description = "Their name.")
  private String name = "";

  @Option(names = "--partnership", required = true, description = "The partnership's name.")
  private String partnership = "";

  @Option(names = "--county", description = "The county, as national lists name its authority.")
  private @Nullable String county;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (var context = CommandContext.open()) {
      var address = address(context);
      var made = context.getBean(FirstAdministrator.class).make(email, name, partnership, county);
      return told(made, address);
    }
  }

  /** Where the service is reached; on this machine, when no address is set. */
  private static String address(ApplicationContext context) {
    return context
        .getProperty("assay.address", String.class)
        .map(it -> it.strip().replaceAll("/+$", ""))
        .filter(it -> !it.isEmpty())
        .orElseGet(
            () ->
                "http://localhost:"
                    + context.getProperty("micronaut.server.port", Integer.class).orElse(8080));
  }

  private int told(FirstAdministrator.Outcome outcome, String address) {
    var command = spec.commandLine();
    return switch (outcome) {
      case FirstAdministrator.Outcome.Made(var it, var token, var isNew) -> {
        command
            .getOut()
            .printf(
                "%s %s.%nOpen this link within 24 hours to choose a password:%n%s/welcome/%s%n",
                isNew ? "Made the partnership" : "Found the partnership",
                it.name(),
                address,
                token);
        yield 0;
      }
      case FirstAdministrator.Outcome.Refused(var why) -> {
        command.getErr().println(why);
        yield 2;
      }
    };
  }
}
