package org.assay.people.subjectaccess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.platform.Sql;
import org.assay.platform.command.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what the service holds about somebody who can no longer sign in. */
@Command(
    name = "subject-access",
    mixinStandardHelpOptions = true,
    description =
        "Writes an archive of what is held about a person, for somebody who asks for it and can no"
            + " longer sign in. Uses the settings of the service.",
    footer = {"", "Exit code: 0 the archive was written, 2 nobody has the address."})
public final class SubjectAccessCommand implements Callable<Integer> {
  @Option(names = "--email", required = true, description = "The person's e-mail address.")
  private String email = "";

  @Option(names = "--to", required = true, description = "The file to write, a ZIP archive.")
  private Path to = Path.of("data.zip");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (var context = CommandContext.open()) {
      var person =
          context
              .getBean(Sql.class)
              .first(
                  "select id from person where email = ?",
                  row -> row.getLong(1),
                  email.strip().toLowerCase(java.util.Locale.ROOT));
      if (person.isEmpty()) {
        spec.commandLine().getErr().println("Nobody has this e-mail address.");
        return 2;
      }
      Files.write(to, context.getBean(SubjectArchive.class).of(person.get()));
      return 0;
    }
  }
}
