package org.assay.collection.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.QuestionSetFixture;
import org.junit.jupiter.api.Test;

/**
 * How large and how quick the largest form is, by the processor's time of this thread; the figures
 * are left, none is asserted.
 */
class WorkbookFiguresTest {
  private static final int TIMES = 5;

  @Test
  void the_largest_form_goes_out_and_comes_back() throws IOException {
    var edition =
        QuestionSetFixture.load(Files.readString(Path.of("forms", "section-175", "2026.1.json")));
    var empty = WorkbookFixture.view(edition, Map.of(), 1);
    var filled = WorkbookFixture.view(edition, answers(edition), 1);
    var figures = line("empty", empty) + line("filled", filled);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "workbook-figures.txt"), figures);
    assertTrue(figures.contains("filled"));
  }

  private static String line(String name, ReturnView view) {
    var workbook = WorkbookFixture.workbook(view);
    assertEquals(Map.of(), RoundTripTest.fine(view, workbook).changed());
    var writing = median(() -> WorkbookFixture.workbook(view));
    var reading = median(() -> RoundTripTest.fine(view, workbook));
    return "%s: %d questions, %,d bytes, written in %.0f ms, read in %.0f ms (median of %d)%n"
        .formatted(
            name,
            view.asking().edition().questions().size(),
            workbook.length,
            writing / 1e6,
            reading / 1e6,
            TIMES);
  }

  private static double median(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    work.run();
    return LongStream.range(0, TIMES)
        .map(
            i -> {
              long before = threads.getCurrentThreadCpuTime();
              work.run();
              return threads.getCurrentThreadCpuTime() - before;
            })
        .sorted()
        .skip(TIMES / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Answer> answers(Edition edition) {
    var answers = new HashMap<String, Answer>();
    edition.questions().forEach(question -> answers.put(question.key(), answer(question)));
    return answers;
  }

  /** A choice with some sixty words beside it, a piece of evidence and an action. */
  private static Answer answer(Question question) {
    var value =
        switch (question.type()) {
          case ItemType.ScaleItem it -> new Value.Choice(it.options().getFirst().code());
          case ItemType.SingleItem it -> new Value.Choice(it.options().getFirst().code());
          case ItemType.YesNoItem _ -> new Value.Flag(true);
          case PlainItem.LongTextItem _ -> new Value.Words("We check it each term. ".repeat(16));
          default -> null;
        };
    if (value == null) return Answer.EMPTY;
    if (!(value instanceof Value.Choice)) return WorkbookFixture.of(value);
    var evidence =
        new EvidenceItem(
            null, EvidenceItem.Form.TEXT, "Minutes of the board", LocalDate.of(2026, 5, 1));
    return new Answer(
        value,
        null,
        null,
        ("What we do about " + question.key() + ", who does it and how we know. ")
            .repeat(5)
            .strip(),
        List.of(evidence),
        new Answer.ActionPlan("Look again in spring", "Head", LocalDate.of(2027, 3, 1), "Minutes"),
        null);
  }
}
