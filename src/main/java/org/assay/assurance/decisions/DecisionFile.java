package org.assay.assurance.decisions;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.decisions.DecisionStep.Kind;
import org.assay.platform.England;
import org.assay.platform.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Writes decisions as a file; what a spreadsheet would run is shown as text. */
final class DecisionFile {
  private DecisionFile() {}

  static String of(List<Decision> all) {
    var out = new StringWriter();
    out.write('\uFEFF'); // Excel takes a file for UTF-8 only with this mark.
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "Decision",
          "Kind",
          "Asked of",
          "Meeting",
          "About",
          "What was asked, or why it was escalated",
          "Asked on",
          "What was decided",
          "Decided on",
          "Who does it",
          "By",
          "State",
          "Follow-up",
          "Proof");
      for (var it : all) csv.writeRecord(line(it));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> line(Decision it) {
    return Stream.of(
            it.ref(),
            it.what().kind().label(),
            it.what().body(),
            day(it.what().heldOn()),
            it.what().sourceWords(),
            it.what().asked(),
            day(England.day(it.steps().getFirst().moment())),
            it.decided().map(DecisionStep::words).orElse(""),
            it.decided().map(step -> day(England.day(step.moment()))).orElse(""),
            it.owner(),
            day(it.due()),
            it.state().label(),
            notes(it),
            it.step(Kind.DONE).map(DecisionStep::words).orElse(""))
        .map(text -> SpreadsheetText.harmless(Objects.requireNonNullElse(text, "")))
        .toList();
  }

  private static String notes(Decision it) {
    return it.steps().stream()
        .filter(step -> step.kind() == Kind.NOTED)
        .map(step -> England.date(step.moment()) + ": " + step.words())
        .collect(Collectors.joining("\n"));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
