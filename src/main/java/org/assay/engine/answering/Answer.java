package org.assay.engine.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation gave for one question.
 *
 * @param value null while nothing is chosen
 * @param stated a state given outright, for kinds of question that have no options; null as a rule
 * @param reason why the question does not apply
 * @param words by the code of an option that asks for them, or the key of a statement: what was
 *     written beside it
 */
public record Answer(
    @Nullable Value value,
    @Nullable AnswerState stated,
    @Nullable String reason,
    @Nullable String comment,
    List<EvidenceItem> evidence,
    @Nullable ActionPlan action,
    @Nullable ImpactClaim impact,
    Map<String, String> words) {

  /** Without words that belong to single options or statements. */
  public Answer(
      @Nullable Value value,
      @Nullable AnswerState stated,
      @Nullable String reason,
      @Nullable String comment,
      List<EvidenceItem> evidence,
      @Nullable ActionPlan action,
      @Nullable ImpactClaim impact) {
    this(value, stated, reason, comment, evidence, action, impact, Map.of());
  }

  public static final Answer EMPTY = new Answer(null, null, null, null, List.of(), null, null);

  /** Ids of the stored files behind it. */
  public List<Long> files() {
    return evidence.stream()
        .filter(it -> it.form() == EvidenceItem.Form.FILE && it.text().matches("\\d{1,18}"))
        .map(it -> Long.valueOf(it.text()))
        .toList();
  }

  /** Everything that shows it: evidence for the value, and the files that are the value. */
  public List<EvidenceItem> allEvidence() {
    var items = new ArrayList<>(evidence);
    if (value instanceof Value.Files(var ids)) {
      ids.forEach(id -> items.add(new EvidenceItem(null, EvidenceItem.Form.FILE, id, null)));
    }
    return items;
  }

  /** The same with these words beside its options or statements. */
  public Answer withWords(Map<String, String> beside) {
    return new Answer(value, stated, reason, comment, evidence, action, impact, beside);
  }

  /**
   * One piece of evidence.
   *
   * @param kind from the fixed vocabulary of evidence kinds
   * @param text words, link or the id of a stored file, by form
   * @param date when the evidence was made; null when not said
   */
  public record EvidenceItem(
      @Nullable String kind, Form form, String text, @Nullable LocalDate date) {
    /** The same for one piece behind several answers. */
    public String id() {
      return form.name() + ":" + text;
    }

    public enum Form {
      TEXT,
      LINK,
      FILE
    }
  }

  /** What will be done about a gap. */
  public record ActionPlan(
      @Nullable String what,
      @Nullable String lead,
      @Nullable LocalDate due,
      @Nullable String measure) {}

  /**
   * What difference was made.
   *
   * @param sources of data, child-voice, parent-voice, staff, observation, external
   * @param level 0 none stated, 1 activity only, 2 a change in practice, 3 an outcome for children
   *     with a source, 4 an outcome that somebody else has corroborated
   */
  public record ImpactClaim(
      @Nullable String claim,
      @Nullable String who,
      List<String> sources,
      @Nullable LocalDate date,
      @Nullable Integer level) {
    /** The same without sources that are named twice. */
    public ImpactClaim once() {
      return new ImpactClaim(claim, who, Options.once(sources), date, level);
    }
  }
}
