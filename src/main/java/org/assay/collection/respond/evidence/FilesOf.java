package org.assay.collection.respond.evidence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.collection.questionform.EvidenceBeside;
import org.assay.collection.questionform.EvidenceBeside.Shown;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Question;
import org.assay.evidence.EvidenceFile;
import org.jspecify.annotations.Nullable;

/** The files that a return's answers name, and evidence in words. */
public record FilesOf(Map<String, EvidenceFile> files, LocalDate today) {
  /** Where the question set gives no other age. */
  private static final int MONTHS = 12;

  private static final String GONE = "A file that is no longer kept";

  public EvidenceBeside beside(Question question) {
    var shown = new LinkedHashMap<String, Shown>();
    files.forEach((id, file) -> shown.put(id, shown(file)));
    return new EvidenceBeside(shown, months(question), today, true);
  }

  static Shown shown(EvidenceFile file) {
    return new Shown(file.name(), "/evidence/" + file.id(), file.detail());
  }

  /** An answer's value, with files by their names. */
  public String words(Question question, Answer answer) {
    return answer.value() instanceof Value.Files(var ids)
        ? ids.stream().map(this::attached).collect(Collectors.joining("\n"))
        : AnswerWords.of(question, answer);
  }

  public String words(Question question, EvidenceItem item) {
    var date = item.date();
    return name(item)
        + (date == null ? "" : " (" + AnswerWords.day(date) + age(question, date) + ")");
  }

  /** Of a file its name, of anything else its words. */
  String name(EvidenceItem item) {
    if (item.form() != EvidenceItem.Form.FILE) return item.text();
    var file = files.get(item.text());
    return file == null ? GONE : file.name();
  }

  boolean isOld(Question question, @Nullable LocalDate date) {
    return date != null && date.plusMonths(months(question)).isBefore(today);
  }

  private String age(Question question, LocalDate date) {
    return isOld(question, date) ? ", " + EvidenceBeside.age(date, today) : "";
  }

  /** Before files could be sent, an attachment was described in words. */
  private String attached(String id) {
    var file = files.get(id);
    return file == null ? (id.matches("\\d{1,18}") ? GONE : id) : file.name();
  }

  public static int months(Question question) {
    return Objects.requireNonNullElse(question.evidence().maxAgeMonths(), MONTHS);
  }
}
