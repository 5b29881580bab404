package org.assay.collection.questionform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.answering.ImpactSource;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * One question on a page.
 *
 * @param errors by box; a box is named {@code KEY.part}, and its id has hyphens for the dots
 * @param version of the stored answer; 0 while there is none
 * @param notes what is printed with it
 * @param held free text that was not stored because it may identify a child
 * @param clash what somebody else answered; null as a rule
 */
public record QuestionBlock(
    Question question,
    Fields fields,
    Map<String, String> errors,
    int version,
    QuestionNotes notes,
    List<HeldText> held,
    @Nullable Clash clash) {

  /**
   * The same answer changed elsewhere: both are shown.
   *
   * @param own whether the same person changed it, in another window
   */
  public record Clash(String theirs, String yours, boolean own) {
    public Clash(String theirs, String yours) {
      this(theirs, yours, false);
    }

    /** What is said of it at the top of the page, before the question's number and text. */
    public String heading() {
      return own
          ? "You changed this answer in another window: "
          : "Somebody else changed the answer to: ";
    }
  }

  /** The question as it was posted, or else as it is stored. */
  public static QuestionBlock of(
      Question question, StoredAnswer stored, QuestionNotes notes, Typed typed) {
    var key = question.key();
    var posted = typed.fields().asks(key);
    return new QuestionBlock(
        question,
        posted ? typed.fields() : FormWriter.write(question, stored.answer()),
        typed.errors().entrySet().stream()
            .filter(e -> e.getKey().startsWith(key + "."))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        posted ? typed.fields().version(key) : stored.version(),
        notes,
        typed.held().stream().filter(h -> h.question().equals(key)).toList(),
        typed.clashes().get(key));
  }

  /** The boxes as an answer fills them. */
  public static Fields filled(Question question, Answer answer) {
    return FormWriter.write(question, answer);
  }

  public String name(String part) {
    return question.key() + "." + part;
  }

  public String id(String part) {
    return name(part).replace('.', '-');
  }

  public @Nullable String error(String part) {
    return errors.get(name(part));
  }

  public @Nullable String typed(String part) {
    return fields.get(name(part));
  }

  /** Whether it asks for an answer, and is not only read. */
  public boolean answered() {
    return !(question.type() instanceof ItemType.InfoItem);
  }

  /** What is chosen from when one of a few is; null for any other kind of question. */
  public @Nullable List<Choice> options() {
    return switch (question.type()) {
      case ItemType.ScaleItem it -> choices(it.options());
      case ItemType.SingleItem it -> choices(it.options());
      case ItemType.YesNoItem _ -> yesOrNo("value");
      default -> null;
    };
  }

  public boolean wordsBeside() {
    return !BesideWords.of(question).isEmpty();
  }

  /** Whether there is a reason, guidance or law to read. */
  public boolean guided() {
    return question.why() != null
        || question.guidance() != null
        || question.example() != null
        || !question.probes().isEmpty()
        || !notes.references().isEmpty();
  }

  public boolean refused() {
    return !errors.isEmpty() || clash != null;
  }

  public List<Choice> whichToKeep() {
    return List.of(
        Choice.of("mine", "Keep my answer", null, false),
        Choice.of(
            PostedAnswers.THEIRS,
            clash != null && clash.own()
                ? "Take the answer of the other window"
                : "Take their answer",
            null,
            false));
  }

  public DateParts day(String part) {
    return DateParts.day(
        name(part), typed(part + ".day"), typed(part + ".month"), typed(part + ".year"));
  }

  public DateParts month(String part) {
    return DateParts.month(name(part), typed(part + ".month"), typed(part + ".year"));
  }

  public List<Choice> choices(List<Option> options) {
    return options.stream()
        .map(
            o ->
                Choice.of(o.code(), o.label(), o.hint(), fields.ticked(name("value"), o.code()))
                    .alone(o.exclusive()))
        .toList();
  }

  /** A select's options, with an empty one first. */
  public List<Choice> picks(String part, List<Option> options) {
    var picks = new ArrayList<Choice>();
    picks.add(Choice.of("", "Choose", null, typed(part) == null));
    options.forEach(
        o -> picks.add(Choice.of(o.code(), o.label(), null, o.code().equals(typed(part)))));
    return picks;
  }

  public List<Choice> yesOrNo(String part) {
    return List.of(
        Choice.of("yes", "Yes", null, "yes".equals(typed(part))),
        Choice.of("no", "No", null, "no".equals(typed(part))));
  }

  public List<Choice> statements(List<ItemType.Row> rows) {
    return rows.stream()
        .map(r -> Choice.of(r.key(), r.text(), null, fields.ticked(name("value"), r.key())))
        .toList();
  }

  public List<Choice> levels() {
    return ImpactWords.LEVELS.entrySet().stream()
        .map(
            l ->
                new Choice(
                    null,
                    l.getKey(),
                    l.getKey() + ". " + l.getValue().title(),
                    l.getValue().example(),
                    l.getKey().equals(typed("level")),
                    false,
                    false,
                    null))
        .toList();
  }

  public List<Choice> sources() {
    return Arrays.stream(ImpactSource.values())
        .map(
            it -> Choice.of(it.code(), it.label(), null, fields.ticked(name("sources"), it.code())))
        .toList();
  }

  /** What an attachment holds: ids of files, or words from before files could be sent. */
  public List<String> attached() {
    return fields.all(name("value"));
  }

  public int listRows(ItemType.ListItem list) {
    return Math.min(list.maxRows(), Math.max(rows("value.", ".row", 0), list.minRows()) + 2);
  }

  int rows(String before, String after, int from) {
    var count = from;
    while (fields.has(name(before + count + after))) count++;
    return count;
  }

  /** Whether there is room for a comment and evidence. */
  public boolean explains() {
    return ValueBoxes.of(question.type()).explained();
  }

  /** Whether some answer asks for an action. */
  public boolean mayNeedAction() {
    return AnswerCheck.mayNeedAction(question);
  }

  /** What needs the reason why the question does not apply. */
  public Need reason() {
    return Need.of(question, Option::reasonRequired, this);
  }

  public Need action() {
    return Need.of(question, Option::actionRequired, this);
  }

  /** Whether its action was to be done by a day that has passed. */
  public boolean actionOverdue() {
    return notes.evidence().passed(typed("action.due"));
  }

  public Need comment() {
    return Need.of(question, Option::commentRequired, this);
  }

  public EvidenceBoxes evidenceBoxes() {
    return new EvidenceBoxes(this);
  }

  public Need evidence() {
    return Need.of(question, option -> option.minEvidence() > 0, this);
  }

  /** Of an answer in options, what was chosen: one, several, or one a row. */
  List<String> chosen() {
    var chosen = new ArrayList<String>();
    fields.values().keySet().stream()
        .filter(it -> it.equals(name("value")) || it.startsWith(name("value.")))
        .forEach(it -> chosen.addAll(fields.all(it)));
    return chosen;
  }

  public String commentWords() {
    var comment = typed("comment");
    return comment == null ? "Add a comment" : "Comment: " + shortened(comment);
  }

  private static String shortened(String words) {
    var line = words.lines().findFirst().orElse("");
    return line.length() <= 50 ? line : line.substring(0, 49).strip() + "…";
  }

  public boolean opens(String... parts) {
    for (var part : parts) {
      if (fields.anyStartsWith(name(part)) || faulty(part)) return true;
    }
    return false;
  }

  public boolean faulty(String part) {
    return errors.keySet().stream().anyMatch(e -> e.startsWith(name(part)));
  }
}
