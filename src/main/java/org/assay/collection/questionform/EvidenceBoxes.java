package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.engine.questionset.EvidenceKinds;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** The rows of a question in which evidence is named, and what they hold. */
public record EvidenceBoxes(QuestionBlock block) {
  public List<Choice> kinds(String part) {
    var kinds =
        block.question().evidence().kinds().isEmpty()
            ? EvidenceKinds.ALL
            : block.question().evidence().kinds();
    var picks = new ArrayList<Choice>();
    picks.add(Choice.of("", "Choose", null, block.typed(part) == null));
    kinds.forEach(
        k -> picks.add(Choice.of(k, EvidenceWords.of(k), null, k.equals(block.typed(part)))));
    return picks;
  }

  /** Whether a row of evidence is a file that was sent, which is only named here. */
  public boolean isFile(int row) {
    return "file".equals(block.typed("evidence." + row + ".form"));
  }

  public EvidenceBeside.Shown file(int row) {
    return block.notes().evidence().file(block.typed("evidence." + row + ".text"));
  }

  /** How old a row of evidence is, if that is too old; else null. */
  public @Nullable String tooOld(int row) {
    return block.notes().evidence().tooOld(block.typed("evidence." + row + ".date"));
  }

  /** Rows in use and one to spare, so that saving makes room for another. */
  public int rows() {
    var rows = block.rows("evidence.", ".text", 0);
    while (rows > 0 && block.typed("evidence." + (rows - 1) + ".text") == null) rows--;
    return rows + 1;
  }

  /** For instance "Evidence: policy, 27 March 2026", or what to press to add some. */
  public String words() {
    var rows = rows() - 1;
    if (rows == 0) return "Add evidence";
    var kind = block.typed("evidence.0.kind");
    var date = block.typed("evidence.0.date");
    var first =
        Stream.of(kind == null ? null : EvidenceWords.of(kind).toLowerCase(Locale.UK), date)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return "Evidence: " + rows + (first.isEmpty() ? "" : ", " + first) + (rows > 1 ? ", …" : "");
  }

  /** Whether evidence in use is too old. */
  public boolean anyTooOld() {
    return IntStream.range(0, rows()).anyMatch(row -> tooOld(row) != null);
  }
}
