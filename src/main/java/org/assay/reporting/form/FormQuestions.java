package org.assay.reporting.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.collection.workbook.sheet.OptionDemands;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.AnswerLimits;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.BesideWords;
import org.assay.engine.answering.Options;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.assay.reporting.form.FormQuestion.Room;
import org.assay.reporting.form.FormQuestion.Tick;
import org.jspecify.annotations.Nullable;

/** Makes one question ready for paper, by its kind. */
final class FormQuestions {
  private final Answering answering;
  private final Question question;
  private final Answer answer;
  private final boolean filled;
  private final List<Tick> ticks = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();

  private FormQuestions(Answering answering, Question question, boolean filled) {
    this.answering = answering;
    this.question = question;
    this.answer = filled ? answering.answer(question.key()) : Answer.EMPTY;
    this.filled = filled;
  }

  static FormQuestion of(Answering answering, Question question, boolean filled) {
    return new FormQuestions(answering, question, filled).made();
  }

  private FormQuestion made() {
    value();
    wordsBeside();
    if (!(question.type() instanceof ItemType.InfoItem)) beside();
    return new FormQuestion(
        "",
        "",
        (question.ref() + "  " + question.text()).strip(),
        force(),
        notes(),
        List.copyOf(ticks),
        List.copyOf(rooms));
  }

  private void value() {
    switch (question.type()) {
      case ItemType.ScaleItem it -> options(it.options());
      case ItemType.SingleItem it -> options(it.options());
      case ItemType.MultipleItem it -> options(it.options());
      case ItemType.YesNoItem _ -> {
        ticks.add(new Tick(flag(true), "Yes"));
        ticks.add(new Tick(flag(false), "No"));
      }
      case ItemType.DeclarationItem _ -> ticks.add(new Tick(flag(true), "I declare this"));
      case ItemType.TallyItem it -> tally(it);
      case ItemType.GridItem it -> grid(it);
      case ItemType.BreakdownItem it -> breakdown(it);
      case ItemType.ListItem it -> list(it);
      case ItemType.PercentItem _ -> {
        var share = answer.value() instanceof Value.Share given ? given : null;
        room("How many", share == null ? "" : share.numerator().toPlainString(), 1);
        room("Out of how many", share == null ? "" : share.denominator().toPlainString(), 1);
      }
      case PlainItem it -> room(asked(it), words(), it.isLong() ? 4 : 1);
      case ItemType.ImpactItem _ -> impact(answer.impact());
      case ItemType.AttachmentItem _ -> room("Which documents, and where they are", files(), 2);
      case ItemType.InfoItem _ -> {}
    }
  }

  private static String asked(PlainItem it) {
    return switch (it.kind()) {
      case WORDS -> "Answer";
      case NUMBER -> unit(it.unit());
      case DAY -> "Day, month and year";
      case MONTH -> "Month and year";
    };
  }

  private void options(List<Option> options) {
    options.forEach(o -> ticks.add(new Tick(chosen(o.code()), o.label() + demands(o))));
  }

  /** Said once where what was chosen stands in rows or follows from ticks. */
  private List<String> demands() {
    return switch (question.type()) {
      case ItemType.GridItem _, ItemType.TallyItem _ -> OptionDemands.of(question);
      default -> List.of();
    };
  }

  /** What choosing it asks for besides, so that paper leaves nothing out that pages demand. */
  private static String demands(Option option) {
    var asks = new ArrayList<String>();
    if (option.other()) asks.add("say what you mean");
    if (option.reasonRequired()) asks.add("say why");
    if (option.commentRequired()) asks.add("add a comment");
    if (option.minEvidence() > 0) asks.add("add evidence");
    if (option.actionRequired()) asks.add("add an action");
    return asks.isEmpty() ? "" : " (" + String.join(", ", asks) + ")";
  }

  private boolean chosen(String code) {
    return switch (answer.value()) {
      case Value.Choice(var chosen) -> chosen.equals(code);
      case Value.Choices(var all) -> all.contains(code);
      case null, default -> false;
    };
  }

  private boolean flag(boolean wanted) {
    return answer.value() instanceof Value.Flag(var yes) && yes == wanted;
  }

  private void tally(ItemType.TallyItem tally) {
    for (var group : tally.groups()) {
      for (var statement : group.statements()) {
        ticks.add(new Tick(chosen(statement.key()), group.title() + ": " + statement.text()));
      }
    }
  }

  private void grid(ItemType.GridItem grid) {
    var given = answer.value() instanceof Value.Grid(var rows) ? rows : Map.<String, String>of();
    var choices =
        grid.options().stream().map(o -> "☐ " + o.label()).collect(Collectors.joining("   "));
    for (var row : grid.rows()) {
      var code = given.get(row.key());
      var said =
          grid.options().stream()
              .filter(o -> o.code().equals(code))
              .map(Option::label)
              .findFirst()
              .orElse("");
      rooms.add(new Room(row.text(), said.isEmpty() ? choices : "☑ " + said, 1));
    }
  }

  private void breakdown(ItemType.BreakdownItem breakdown) {
    var given = answer.value() instanceof Value.Parts parts ? parts : null;
    for (var part : breakdown.parts()) {
      var count = given == null ? null : given.parts().get(part.key());
      room(part.text(), count == null ? "" : count.toPlainString(), 1);
    }
    if (breakdown.totalQuestion() == null) {
      var total = given == null ? null : given.total();
      room("Total", total == null ? "" : total.toPlainString(), 1);
    }
  }

  private void list(ItemType.ListItem list) {
    var columns =
        list.columns().stream().map(ItemType.Column::label).collect(Collectors.joining(", "));
    room("A line for each: " + columns, words(), 4);
  }

  private void impact(Answer.@Nullable ImpactClaim given) {
    var claim = given == null ? new Answer.ImpactClaim(null, null, List.of(), null, null) : given;
    room("What changed for children", said(claim.claim()), 2);
    room("Who benefited", said(claim.who()), 1);
    room(
        "How you know: data, what children, parents or staff say, observation, an outside view",
        String.join(", ", claim.sources()).replace('-', ' '),
        1);
    room(
        "Level of impact, from 0 (none to state yet) to 4 (an outcome that somebody else"
            + " confirmed)",
        claim.level() == null ? "" : claim.level().toString(),
        1);
  }

  /** Beside options and statements: room for them on an empty form, and what was written. */
  private void wordsBeside() {
    boolean statements = question.type() instanceof ItemType.TallyItem;
    for (var place : BesideWords.of(question)) {
      var label =
          statements
              ? "How you know: " + place.label()
              : "What you mean by “" + place.label() + "”";
      if (filled) given(label, answer.words().get(place.key()));
      else room(label, "", 1);
    }
  }

  private void beside() {
    boolean explains =
        switch (question.type()) {
          case ItemType.DeclarationItem _, ItemType.ImpactItem _ -> false;
          case PlainItem it -> it.kind() != PlainKind.WORDS;
          default -> true;
        };
    if (filled) {
      given("Why it does not apply", answer.reason());
      given("Comment", answer.comment());
      given("Evidence", evidence());
      given("Action", action(answer.action()));
    } else if (explains) {
      if (mayNotApply()) room("Why it does not apply", "", 1);
      room("Comment and evidence", "", 2);
      if (AnswerCheck.mayNeedAction(question)) room("Action: what, who leads, by when", "", 1);
    }
  }

  private String evidence() {
    return answer.evidence().stream()
        .map(
            e ->
                (e.form() == Answer.EvidenceItem.Form.FILE ? "a file, kept online" : e.text())
                    + (e.date() == null ? "" : ", " + AnswerWords.day(e.date())))
        .collect(Collectors.joining("\n"));
  }

  /** A stored file is known by its number, which says nothing to a reader. */
  private String files() {
    return answer.value() instanceof Value.Files(var ids)
        ? ids.stream()
            .map(id -> id.matches("\\d+") ? "a file, kept online" : id)
            .collect(Collectors.joining("\n"))
        : "";
  }

  private static String action(Answer.@Nullable ActionPlan action) {
    if (action == null) return "";
    var parts = new ArrayList<String>();
    if (action.what() != null) parts.add(action.what());
    if (action.lead() != null) parts.add("led by " + action.lead());
    if (action.due() != null) parts.add("by " + AnswerWords.day(action.due()));
    if (action.measure() != null) parts.add("known by: " + action.measure());
    return String.join(", ", parts);
  }

  private boolean mayNotApply() {
    return Options.of(question).stream()
        .anyMatch(o -> o.state() == Option.OptionState.NOT_APPLICABLE);
  }

  private void given(String label, @Nullable String text) {
    if (text != null && !BlankText.is(text)) rooms.add(new Room(label, text.strip(), 1));
  }

  private void room(String label, String text, int lines) {
    rooms.add(new Room(label, text.strip(), lines));
  }

  private String words() {
    return AnswerWords.of(question, answer);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String unit(@Nullable String unit) {
    return unit == null ? "Number" : "Number (" + unit + ")";
  }

  private String force() {
    if (question.type() instanceof ItemType.InfoItem) return "";
    return switch (question.force()) {
      case MUST -> "Must: law, or statutory guidance says must";
      case SHOULD -> "Should: statutory guidance says should";
      case LOCAL -> "Local: asked by your partnership";
    };
  }

  private String notes() {
    var lines = new ArrayList<String>();
    var hidden = answering.hiddenBecause(question.key());
    if (hidden != null) lines.add(hidden + " Answer this only if you change that answer.");
    if (question.hint() != null) lines.add(question.hint());
    if (question.type() instanceof ItemType.MultipleItem item && item.max() == null) {
      lines.add("Tick all that apply.");
    }
    if (question.type() instanceof ItemType.TallyItem) lines.add("Tick each that is true of you.");
    lines.addAll(demands());
    var limits = AnswerLimits.of(question);
    if (limits != null) lines.add(limits + ".");
    if (question.guidance() != null) lines.add(question.guidance());
    question.probes().forEach(probe -> lines.add("Ask yourselves: " + probe));
    return String.join("\n", lines);
  }
}
