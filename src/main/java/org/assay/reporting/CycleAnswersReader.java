package org.assay.reporting;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.answering.Answer;
import org.assay.answering.AnswersReader;
import org.assay.answering.Value;
import org.assay.cycles.Cycle;
import org.assay.platform.Sql;
import org.assay.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Reads, out of submitted answers as they were written, what no column holds: the actions named and
 * what was ticked where several may be.
 */
@Singleton
class CycleAnswersReader {
  /** Documents held at once: some tens of kilobytes each. */
  private static final int AT_ONCE = 50;

  private final Sql sql;
  private final AnswersReader reader = new AnswersReader();

  CycleAnswersReader(Sql sql) {
    this.sql = sql.patient();
  }

  record Plan(long submission, String question, @Nullable String what, @Nullable LocalDate due) {}

  /**
   * @param ticked how many returns ticked which option, by question and then option
   */
  record Said(List<Plan> plans, Map<String, Map<String, Integer>> ticked) {
    static final Said NOTHING = new Said(List.of(), Map.of());
  }

  private record Document(long submission, String json) {}

  Said read(Cycle cycle, Edition edition, List<Long> submissions) {
    var said = new Said(new ArrayList<>(), new TreeMap<>());
    for (int from = 0; from < submissions.size(); from += AT_ONCE) {
      var some = submissions.subList(from, Math.min(submissions.size(), from + AT_ONCE));
      documents(cycle, some).forEach(document -> take(edition, document, said));
    }
    return said;
  }

  private List<Document> documents(Cycle cycle, List<Long> submissions) {
    var values = new ArrayList<@Nullable Object>(List.of(cycle.partnershipId(), cycle.id()));
    values.addAll(submissions);
    return sql.list(
        "select id, answers_json from submission where partnership_id = ? and cycle_id = ? and id"
            + " in "
            + Sql.marks(submissions.size())
            + " order by id",
        row -> new Document(row.getLong(1), row.getString(2)),
        values.toArray());
  }

  private void take(Edition edition, Document document, Said said) {
    var bytes = document.json().getBytes(StandardCharsets.UTF_8);
    reader
        .readStored(edition, bytes)
        .answers()
        .forEach((question, answer) -> take(document.submission(), question, answer, said));
  }

  private static void take(long submission, String question, Answer answer, Said said) {
    var action = answer.action();
    if (action != null && (action.what() != null || action.due() != null)) {
      said.plans().add(new Plan(submission, question, action.what(), action.due()));
    }
    if (answer.value() instanceof Value.Choices(var codes)) {
      var counts = said.ticked().computeIfAbsent(question, key -> new TreeMap<>());
      codes.forEach(code -> counts.merge(code, 1, Integer::sum));
    }
  }
}
