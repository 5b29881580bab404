package org.assay.desk.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.assay.desk.editions.EditionCommands.Administrator;
import org.assay.desk.editions.EditionCommands.Told;
import org.assay.platform.command.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** A partnership's own question sets, with the settings of the service. */
@Command(
    name = "question-set",
    mixinStandardHelpOptions = true,
    description =
        "Lists, uploads, publishes and retires a partnership's own question sets. Anyone who"
            + " uploads one cannot publish it.",
    footer = {
      "",
      "Findings are printed one a line: severity, rule, pointer, message.",
      "Exit code: 0 done, 1 refused, 2 wrong usage."
    })
public final class QuestionSetCommand implements Runnable {
  private static final int LARGEST = 2 << 20;

  @Option(
      names = "--as",
      scope = ScopeType.INHERIT,
      paramLabel = "EMAIL",
      description = "The e-mail address of the administrator who does it.")
  private String email = "";

  @Option(
      names = "--partnership",
      scope = ScopeType.INHERIT,
      description = "The partnership's name, if they are an administrator of several.")
  private @Nullable String partnership;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say list, upload, publish, retire or restore");
  }

  @Command(description = "Lists the question sets that wait and those that are published.")
  int list() {
    return told(EditionCommands::list);
  }

  @Command(description = "Checks a question set and keeps it for another administrator to publish.")
  int upload(
      @Parameters(paramLabel = "FORM", description = "The document, at most 2 MB.") Path form)
      throws IOException {
    if (Files.size(form) > LARGEST) {
      throw new ParameterException(spec.commandLine(), "A question set has at most 2 MB");
    }
    var document = Files.readAllBytes(form);
    return told((it, as) -> it.upload(as, document));
  }

  @Command(description = "Publishes a question set that somebody else uploaded.")
  int publish(
      @Parameters(paramLabel = "ID") String id,
      @Parameters(paramLabel = "VERSION") String version) {
    return told((it, as) -> it.publish(as, id, version));
  }

  @Command(description = "Keeps new cycles from asking a published question set.")
  int retire(
      @Parameters(paramLabel = "ID") String id,
      @Parameters(paramLabel = "VERSION") String version) {
    return told((it, as) -> it.retire(as, id, version, true));
  }

  @Command(description = "Lets new cycles ask a retired question set again.")
  int restore(
      @Parameters(paramLabel = "ID") String id,
      @Parameters(paramLabel = "VERSION") String version) {
    return told((it, as) -> it.retire(as, id, version, false));
  }

  /** Said before or after the sub-command. */
  private Administrator administrator() {
    if (email.isBlank()) throw new ParameterException(spec.commandLine(), "Say who does it: --as");
    return new Administrator(email, partnership);
  }

  private int told(BiFunction<EditionCommands, Administrator, Told> work) {
    var as = administrator();
    try (var context = CommandContext.open()) {
      var told = work.apply(context.getBean(EditionCommands.class), as);
      var line = spec.commandLine();
      told.lines().forEach(told.code() == 2 ? line.getErr()::println : line.getOut()::println);
      line.getOut().flush();
      line.getErr().flush();
      return told.code();
    }
  }
}
