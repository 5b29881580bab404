package org.assay.engine.authoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.Reference;
import org.assay.engine.questionset.reading.FormCatalogueLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what is wrong with question sets, before anybody is asked them. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Finds what is wrong with question sets, one finding a line: severity, rule, pointer,"
            + " message.",
    footer = {
      "",
      "A pointer of - means the whole document. When several forms are named, each line starts with"
          + " its file.",
      "The edition before is looked for among the forms named, and then beside the form as"
          + " VERSION.json.",
      "",
      "Exit code: 0 no errors (there may be warnings), 1 errors found, 2 wrong usage."
    })
public final class LintCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FORM",
      description = "A question-set document, or a folder of them.")
  private List<Path> forms = List.of();

  @Option(
      names = "--published",
      paramLabel = "FORMS",
      description =
          "The forms folder of the version in use: an edition in it must not have other words now.")
  private @Nullable Path published;

  @Option(names = "--json", description = "Print one JSON object for machines instead.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var files = files();
    var findings = new ArrayList<Finding>();
    for (var form : files.all()) {
      files.faults(form).forEach(fault -> findings.add(new Finding(form.path(), fault)));
      changed(form).ifPresent(fault -> findings.add(new Finding(form.path(), fault)));
    }
    var out = command().commandLine().getOut();
    if (json) {
      out.println(asJson(findings, files.all()));
    } else {
      findings.forEach(finding -> out.println(line(finding, files.all().size() > 1)));
      summary(findings, files.all(), command().commandLine().getErr());
    }
    out.flush();
    return count(findings, Severity.ERROR) > 0 ? 1 : 0;
  }

  private record Finding(Path file, Fault fault) {}

  private FormFilesReader files() {
    try {
      var files = FormFilesReader.of(forms);
      if (!files.all().isEmpty()) return files;
      throw new ParameterException(
          command().commandLine(), "There is no question set in what was named");
    } catch (IOException | UncheckedIOException e) {
      throw new ParameterException(command().commandLine(), "Cannot read " + e.getMessage());
    }
  }

  private Optional<Fault> changed(FormFilesReader.Form form) {
    var edition = form.edition();
    return published == null || edition == null
        ? Optional.empty()
        : new FormCatalogueLoader()
            .folder(published)
            .edition(edition.set().id(), edition.set().version())
            .flatMap(it -> PublishedEditions.changed(edition, it.set().sha256()));
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("The command was not started from a command line");
    }
    return spec;
  }

  private static String line(Finding finding, boolean several) {
    var fault = finding.fault();
    var said = new StringBuilder(several ? finding.file() + ": " : "");
    said.append(severity(fault)).append(' ').append(fault.rule()).append(' ');
    said.append(fault.pointer().isEmpty() ? "-" : fault.pointer()).append(' ').append(fault.said());
    if (fault.suggestion() != null) {
      said.append(' ').append(fault.suggestion());
    }
    if (fault.witness() != null) {
      said.append(" [").append(fault.witness()).append(']');
    }
    return said.toString().replaceAll("\\s+", " ");
  }

  private static void summary(
      List<Finding> findings, List<FormFilesReader.Form> forms, PrintWriter err) {
    var errors = many(count(findings, Severity.ERROR), "error");
    var warnings = many(count(findings, Severity.WARNING), "warning");
    long unverified = unverified(forms);
    err.println(
        errors
            + " and "
            + warnings
            + " in "
            + many(forms.size(), "form")
            + (unverified == 0 ? "" : "; " + many(unverified, "reference") + " to verify"));
    err.flush();
  }

  /** References whose text no author has seen. */
  private static long unverified(List<FormFilesReader.Form> forms) {
    return forms.stream()
        .map(FormFilesReader.Form::edition)
        .filter(Objects::nonNull)
        .flatMap(it -> it.questions().stream())
        .flatMap(it -> it.statutory().stream())
        .filter(Reference::verify)
        .count();
  }

  private static String many(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static String asJson(List<Finding> findings, List<FormFilesReader.Form> forms) {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    var report = mapper.createObjectNode();
    report.put("errors", count(findings, Severity.ERROR));
    report.put("warnings", count(findings, Severity.WARNING));
    report.put("unverified", unverified(forms));
    var list = report.putArray("findings");
    findings.forEach(finding -> fill(list.addObject(), finding));
    return report.toPrettyString();
  }

  private static void fill(ObjectNode node, Finding finding) {
    var fault = finding.fault();
    node.put("file", finding.file().toString());
    node.put("severity", severity(fault));
    node.put("rule", fault.rule());
    node.put("pointer", fault.pointer());
    node.put("question", fault.number());
    node.put("message", fault.message());
    node.put("suggestion", fault.suggestion());
    node.put("witness", fault.witness());
  }

  private static String severity(Fault fault) {
    return fault.severity().name().toLowerCase(Locale.ROOT);
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.fault().severity() == severity).count();
  }
}
