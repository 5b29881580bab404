package org.assay.assurance.moderation.peers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.engine.questionset.Question;
import org.assay.platform.Sql;

/**
 * How the other organisations of the same kind and phase answered the questions of a return. Only
 * for those who may read all returns: small numbers are not held back.
 */
@Singleton
public class PeerAnswers {
  private static final String COUNTS =
      "select a.question_key, a.option_code, count(*) from submission own join submission s on"
          + " s.cycle_id = own.cycle_id and s.partnership_id = own.partnership_id and s.sector ="
          + " own.sector and s.setting_type = own.setting_type and s.phase = own.phase and"
          + " s.organisation_id <> own.organisation_id and s.superseded_at > '9999-01-01' join"
          + " submission_answer a on a.submission_id = s.id where own.partnership_id = ? and"
          + " own.return_id = ? and own.number = ? and a.option_code is not null and a.question_key"
          + " in ";

  private final Sql sql;

  PeerAnswers(Sql sql) {
    this.sql = sql;
  }

  /**
   * By key, in words, for instance "Others of its kind (19): Fully met 12, Partly met 7". A
   * question that no other answered is left out.
   */
  public Map<String, String> of(Sample sample, List<Question> questions) {
    if (questions.isEmpty()) return Map.of();
    var counts = counts(sample, questions);
    return questions.stream()
        .filter(it -> counts.containsKey(it.key()))
        .collect(
            Collectors.toMap(
                Question::key, it -> words(it, counts.getOrDefault(it.key(), Map.of()))));
  }

  /** By question and option. */
  private Map<String, Map<String, Integer>> counts(Sample sample, List<Question> questions) {
    record Row(String question, String option, int number) {}
    var values = new ArrayList<Object>();
    values.add(sample.partnershipId());
    values.add(sample.returnId());
    values.add(sample.number());
    questions.forEach(it -> values.add(it.key()));
    var counts = new HashMap<String, Map<String, Integer>>();
    sql.list(
            COUNTS + Sql.marks(questions.size()) + " group by a.question_key, a.option_code",
            row -> new Row(row.getString(1), row.getString(2), row.getInt(3)),
            values.toArray())
        .forEach(
            it ->
                counts
                    .computeIfAbsent(it.question(), any -> new HashMap<>())
                    .put(it.option(), it.number()));
    return counts;
  }

  static String words(Question question, Map<String, Integer> counts) {
    var known =
        Markable.choices(question).stream().filter(it -> counts.containsKey(it.code())).toList();
    return "Others of its kind (%,d): %s"
        .formatted(
            known.stream().mapToInt(it -> counts.getOrDefault(it.code(), 0)).sum(),
            known.stream()
                .map(it -> "%s %,d".formatted(it.label(), counts.getOrDefault(it.code(), 0)))
                .collect(Collectors.joining(", ")));
  }
}
