package org.assay.engine.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.reading.AnswersRead;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.lint.LintContext;
import org.assay.engine.lint.Rules;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks and scores the answers in a file, without a service or a database. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Checks and scores answers, and prints one JSON object.",
    footer = {
      "",
      "A form is refused when its names, keys, types or weights make no sense. What else the lint"
          + " would find does not stop the sums.",
      "",
      "Exit code: 0 the answers are valid, 1 they have errors (still printed and scored), 2 wrong"
          + " usage or an invalid form."
    })
public final class ScoreCommand implements Callable<Integer> {
  /** Faults that leave no single meaning to score by. */
  private static final Set<String> SENSELESS =
      Set.of(
          "ref/unknown",
          "ref/self",
          "key/duplicate",
          "option/unknown",
          "type/mismatch",
          "cycle/visibility",
          "scale/equal-points",
          "weight/non-positive");

  @Option(names = "--form", required = true, paramLabel = "FORM", description = "The question set.")
  private Path form = Path.of("");

  @Option(
      names = "--answers",
      required = true,
      paramLabel = "FILE",
      description = "An object with “answers” by question key and, if need be, “profile”.")
  private Path answers = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "An object of facts; they win over those in the answers file.")
  private @Nullable Path profile;

  @Option(
      names = "--draft",
      description = "Score as a draft: open questions are not yet held against it.")
  private boolean draft;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day against which dates are held, as 2026-09-30; today unless said.")
  private LocalDate on = LocalDate.now(Clock.systemDefaultZone());

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var edition = edition();
    if (edition == null) {
      return 2;
    }
    var read = new AnswersReader().read(edition, bytes(answers));
    if (read.findings().stream().anyMatch(finding -> finding.code().equals("json/unreadable"))) {
      throw wrong(answers + ": " + read.findings().getFirst().message());
    }
    var given = given(edition);
    var answering =
        Answering.of(edition, both(read.profile(), given.profile()), read.answers()).on(on);
    var findings = new ArrayList<>(given.findings());
    findings.addAll(read.findingsWith(check(answering)));
    var card = Scorer.score(edition, answering, draft ? Phase.DRAFT : Phase.FINAL);
    var out = command().commandLine().getOut();
    out.println(ScoreWriter.json(edition, card, findings));
    out.flush();
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR) ? 1 : 0;
  }

  private List<Finding> check(Answering answering) {
    return draft ? AnswerCheck.draft(answering) : AnswerCheck.submission(answering);
  }

  /** Null when the form is refused, which has then been said. */
  private @Nullable Edition edition() {
    return switch (new QuestionSetLoader().load(bytes(form))) {
      case Loaded.Refused(var faults) -> refused(faults);
      case Loaded.Ready(var edition) -> {
        var faults = senseless(edition);
        yield faults.isEmpty() ? edition : refused(faults);
      }
    };
  }

  private static List<Fault> senseless(Edition edition) {
    var subject = new LintContext(edition, null);
    return Rules.ALL.stream()
        .filter(rule -> SENSELESS.contains(rule.id()))
        .flatMap(rule -> rule.faults(subject))
        .toList();
  }

  private @Nullable Edition refused(List<Fault> faults) {
    var err = command().commandLine().getErr();
    for (var fault : faults) {
      err.printf(
          "%s %s %s %s%n",
          fault.severity().name().toLowerCase(Locale.ROOT),
          fault.rule(),
          fault.pointer().isEmpty() ? "-" : fault.pointer(),
          fault.said());
    }
    err.flush();
    return null;
  }

  /** What the profile file says, alone or under “profile”. */
  private AnswersRead given(Edition edition) {
    if (profile == null) {
      return new AnswersRead(Map.of(), Profile.UNKNOWN, List.of());
    }
    var read = new AnswersReader().readProfile(edition, bytes(profile));
    if (read == null) {
      throw wrong(profile + ": this is not a JSON object of facts");
    }
    return read;
  }

  private static Profile both(Profile under, Profile over) {
    var facts = new HashMap<>(under.facts());
    facts.putAll(over.facts());
    return new Profile(facts);
  }

  private byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw wrong("Cannot read " + file);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command().commandLine(), message);
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("The command was not started from a command line");
    }
    return spec;
  }
}
