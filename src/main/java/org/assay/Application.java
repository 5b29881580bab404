package org.assay;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.assay.desk.editions.QuestionSetCommand;
import org.assay.desk.start.FirstAdministratorCommand;
import org.assay.engine.authoring.LintCommand;
import org.assay.engine.authoring.ScoreCommand;
import org.assay.evidence.SweepCommand;
import org.assay.operations.BackupCommand;
import org.assay.operations.RestoreCommand;
import org.assay.people.subjectaccess.SubjectAccessCommand;
import org.assay.platform.SettingsCheck;
import org.assay.platform.health.ServiceLifecycle;
import org.assay.platform.seal.VerifyCommand;
import org.assay.reporting.pdf.TemplatesCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The door of the service. Without arguments it serves; with a sub-command it does that and ends
 * with its exit code.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Assay",
            version = "1",
            description =
                "Safeguarding audits: cycles, question sets, returns, scorecards and reports."
                    + " Errors are application/problem+json with a stable code.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
@Command(
    name = "assay",
    mixinStandardHelpOptions = true,
    description = "Serves Assay, or runs one of the sub-commands.",
    subcommands = {
      LintCommand.class,
      ScoreCommand.class,
      TemplatesCommand.class,
      SweepCommand.class,
      FirstAdministratorCommand.class,
      QuestionSetCommand.class,
      VerifyCommand.class,
      SubjectAccessCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class Application implements Runnable {
  private static final String ENVIRONMENTS = "micronaut.environments";
  private static final String VARIABLE = "MICRONAUT_ENVIRONMENTS";
  private static final String LOG = "ASSAY_LOG";
  private static final Set<String> LOGS = Set.of("json", "text");

  public static void main(String[] args) {
    chooseLog(isForPeople(args, System.getProperty(ENVIRONMENTS), System.getenv(VARIABLE)));
    if (args.length == 0) {
      new Application().run();
    } else {
      System.exit(commands().execute(args));
    }
  }

  static CommandLine commands() {
    return new CommandLine(new Application()).setExecutionExceptionHandler(new CommandFault());
  }

  /**
   * Collectors read a service's log, people that of a command or a demonstration.
   *
   * @param environments by the system's property and by the variable, either of which may be unset
   */
  static boolean isForPeople(String[] args, @Nullable String... environments) {
    if (args.length > 0) return true;
    for (var named : environments) {
      if (named != null && List.of(named.strip().split("\\s*,\\s*")).contains("demo")) return true;
    }
    return false;
  }

  private static void chooseLog(boolean forPeople) {
    var chosen = System.getProperty(LOG, Objects.requireNonNullElse(System.getenv(LOG), ""));
    // Any other word would leave no log at all, not even for the line that names it.
    if (!LOGS.contains(chosen)) System.setProperty(LOG, forPeople ? "text" : "json");
  }

  @Override
  public void run() {
    // The embedded database reads and writes times in the machine's zone: this makes that one UTC.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SettingsCheck.orExit();
    try {
      ServiceLifecycle.serve(
          Micronaut.build(new String[0]).mainClass(Application.class).banner(false).build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      var log = LoggerFactory.getLogger(Application.class);
      log.error("Assay did not start: {}", CommandFault.why(e));
      log.debug("The fault that ended the start", e);
      System.exit(1);
    }
  }
}
