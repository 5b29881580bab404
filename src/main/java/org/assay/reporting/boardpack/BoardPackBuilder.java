package org.assay.reporting.boardpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.collection.returns.Briefing;
import org.assay.collection.returns.Briefing.Move;
import org.assay.collection.returns.Briefing.Unmet;
import org.assay.engine.questionset.Question.Force;
import org.assay.people.directory.Sector;
import org.assay.platform.England;
import org.assay.reporting.figures.ReturnFigures;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.jspecify.annotations.Nullable;

/**
 * Puts a briefing on one page. What does not fit is counted, never dropped unsaid: the whole is
 * behind the link in the letter.
 */
final class BoardPackBuilder {

  /** The most lines in any of the page's lists. */
  static final int MOST_ROOM = 6;

  /** A board should always have as many questions to ask. */
  private static final int FEWEST_CHALLENGES = 3;

  private final Briefing briefing;
  private final @Nullable String moderated;
  private final int room;

  private BoardPackBuilder(Briefing briefing, @Nullable String moderated, int room) {
    this.briefing = briefing;
    this.moderated = moderated;
    this.room = room;
  }

  /**
   * @param moderated what moderators found the last time; null where nothing was moderated
   * @param room how many lines a list may have, from 1 to {@link #MOST_ROOM}
   */
  static BoardPack of(
      Briefing briefing,
      String partnership,
      String declaredBy,
      @Nullable String moderated,
      int room) {
    return new BoardPackBuilder(briefing, moderated, room).paper(partnership, declaredBy);
  }

  private BoardPack paper(String partnership, String declaredBy) {
    var last = briefing.last();
    return new BoardPack(
        masthead(partnership),
        (declaredBy.isEmpty() ? "A colleague" : declaredBy)
            + " sent this return and declared that it is true.",
        figures(),
        moderated,
        inspected()
            ? "Could safeguarding be judged not met?"
            : "What is required and not fully in place?",
        unmet(),
        briefing.unmet().isEmpty()
            ? "Nothing: every answer to what law or statutory guidance requires is “met”."
            : "",
        briefing.challenges().stream()
            .limit(Math.max(room, FEWEST_CHALLENGES))
            .map(it -> it.ref() + "  " + it.ask())
            .toList(),
        last == null
            ? null
            : "Compared with “%s”, on %s: %s better, %s worse."
                .formatted(
                    last.cycle(),
                    counted(
                        last.compared(),
                        "question that can be compared",
                        "questions that can be compared"),
                    last.better().size(),
                    last.worse().size()),
        moves(),
        "By signing, the accountable body confirms that it has seen this return and that it is a"
            + " fair account. Sign or send back online at the link in the letter that brought this"
            + " page; the lines below are for your own minutes.");
  }

  private boolean inspected() {
    var sector = briefing.view().asking().organisation().sector();
    return sector == Sector.EDUCATION || sector == Sector.EARLY_YEARS;
  }

  private Masthead masthead(String partnership) {
    var view = briefing.view();
    var set = view.asking().edition().set();
    var at =
        Objects.requireNonNull(
            view.agencyReturn().declaredAt(), "a board pack is of what was sent to it");
    return new Masthead(
        partnership,
        "Board pack",
        view.asking().organisation().name(),
        "For sign-off: " + view.asking().cycle().title(),
        at,
        "Return",
        "Sent for sign-off " + FigureWords.day(England.day(at)),
        "The answers are those that were sent for sign-off.",
        set.editionName(),
        set.sha256(),
        "For the accountable body alone.");
  }

  private String band() {
    if (briefing.band() != null) return "band: " + briefing.band();
    var set = briefing.view().asking().edition();
    var open =
        briefing.card().compliance().withheldBy().stream()
            .map(key -> Objects.requireNonNull(set.question(key)).ref())
            .toList();
    return open.isEmpty()
        ? "too little answered for a band"
        : "no band until known: " + String.join(", ", open);
  }

  private List<KeyFigure> figures() {
    var compliance = briefing.card().compliance();
    var percent = compliance.percent();
    return List.of(
        new KeyFigure(percent == null ? FigureWords.NONE : percent, "compliance", band()),
        new KeyFigure(
            Integer.toString(briefing.unmet().size()),
            "requirements not fully met",
            "of " + ofReturn().asked(Force.MUST) + " asked"),
        new KeyFigure(
            FigureWords.mean(briefing.card().impact().mean()),
            "mean impact level",
            "of 4, never part of compliance"),
        new KeyFigure(
            Integer.toString(briefing.card().actionsRequired().size()),
            "answers ask for an action",
            "each is in the return"));
  }

  /** One source with the report of the same return. */
  private ReturnFigures ofReturn() {
    var view = briefing.view();
    return new ReturnFigures(view.asking().edition(), briefing.card(), view.answering()::visible);
  }

  private List<String> unmet() {
    var lines = new ArrayList<String>();
    briefing.unmet().stream().limit(room).map(BoardPackBuilder::line).forEach(lines::add);
    var more = briefing.unmet().size() - room;
    if (more > 0) lines.add("And " + counted(more, "more", "more") + ", all named online.");
    return lines;
  }

  private static String line(Unmet it) {
    var todo =
        it.action() == null
            ? "No action is named."
            : "Action: "
                + it.action()
                + (it.due() == null ? "" : ", by " + FigureWords.shortDay(it.due()))
                + ".";
    return shortened(it.ref() + "  " + it.text(), 140)
        + " "
        + shortened(it.answer() + ". " + todo, 90);
  }

  private List<String> moves() {
    var last = briefing.last();
    if (last == null) return List.of();
    var lines = new ArrayList<String>();
    last.better().stream()
        .limit((room + 1) / 2)
        .map(it -> "Better: " + line(it))
        .forEach(lines::add);
    last.worse().stream().limit(room / 2).map(it -> "Worse: " + line(it)).forEach(lines::add);
    return lines;
  }

  private static String line(Move it) {
    return shortened(it.ref() + "  " + it.text(), 110)
        + " ("
        + shortened(it.then(), 30)
        + ", now "
        + shortened(it.now(), 30)
        + ")";
  }

  /** At a space, so that no word is cut in two. */
  private static String shortened(String text, int longest) {
    var line = text.replace('\n', ' ');
    if (line.length() <= longest) return line;
    var end = line.lastIndexOf(' ', longest);
    return line.substring(0, end > longest / 2 ? end : longest) + "…";
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
