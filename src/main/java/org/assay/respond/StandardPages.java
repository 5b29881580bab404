package org.assay.respond;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.answering.AnswerWords;
import org.assay.answering.Finding;
import org.assay.colleagues.Sharing;
import org.assay.identity.Caller;
import org.assay.platform.govuk.ErrorLink;
import org.assay.questionset.Section;
import org.assay.respond.SectionPage.Clash;
import org.assay.returns.ReturnView;
import org.assay.returns.SaveOutcome.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of one standard: as stored, refused with its faults, or beside what somebody else
 * saved.
 */
@Singleton
class StandardPages {
  static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final ReturnPages returns;
  private final Besides besides;
  private final Forwards forwards;
  private final Sharing sharing;

  StandardPages(ReturnPages returns, Besides besides, Forwards forwards, Sharing sharing) {
    this.returns = returns;
    this.besides = besides;
    this.forwards = forwards;
    this.sharing = sharing;
  }

  /**
   * @param show {@code changed} for only what is new or not what it was
   */
  SectionPage show(
      Caller caller,
      ReturnView view,
      Section section,
      @Nullable String saved,
      @Nullable String show) {
    var page = show(caller, view, section, saved);
    return SectionForward.CHANGED.equals(show) && page.locked() == null ? page.onlyChanged() : page;
  }

  private SectionPage show(
      Caller caller, ReturnView view, Section section, @Nullable String saved) {
    if (!returns.editable(caller, view)) {
      return page(caller, view, section, List.of(), List.of(), List.of(), null, true);
    }
    var hour = saved != null && saved.matches("\\d\\d:\\d\\d") ? saved : null;
    return page(
        caller,
        view,
        section,
        blocks(caller, view, section, null, Map.of(), List.of()),
        List.of(),
        List.of(),
        hour,
        false);
  }

  SectionPage refused(
      Caller caller, ReturnView view, Section section, Fields sent, List<Finding> findings) {
    var typed = forwards.withTaken(view, sent, findings);
    var held = held(view, typed, findings);
    var errors = HeldTexts.pointed(ReturnPages.errors(findings), held);
    var links = Boxes.links(errors, view.asking().edition(), key -> "");
    return page(
        caller,
        view,
        section,
        blocks(caller, view, section, typed, Boxes.errors(errors), held),
        links,
        List.of(),
        null,
        false);
  }

  private static List<HeldText> held(ReturnView view, Fields typed, List<Finding> findings) {
    var edition = view.asking().edition();
    return HeldTexts.of(findings, edition, new Posted(typed).against(edition).changes());
  }

  /**
   * Both answers are shown; what was typed stays in the boxes with the new version, so that saving
   * again decides.
   */
  SectionPage clashed(
      Caller caller, ReturnView view, Section section, Fields typed, List<Conflict> conflicts) {
    var renewed = new Fields.Writing();
    conflicts.forEach(c -> renewed.put(c.question() + ".version", c.version()));
    var clashes = conflicts.stream().map(c -> clash(view, c)).toList();
    var links =
        clashes.stream()
            .map(
                c ->
                    new ErrorLink(
                        "Somebody else changed the answer to: " + c.text(),
                        "#clash-" + c.question()))
            .toList();
    var blocks = blocks(caller, view, section, typed.with(renewed.done()), Map.of(), List.of());
    return page(caller, view, section, blocks, links, clashes, null, false);
  }

  private List<QuestionBlock> blocks(
      Caller caller,
      ReturnView view,
      Section section,
      @Nullable Fields posted,
      Map<String, String> errors,
      List<HeldText> held) {
    return Blocks.of(view, section, besides.of(caller, view, section), posted, errors, held);
  }

  private static Clash clash(ReturnView view, Conflict conflict) {
    var question = view.asking().edition().question(conflict.question());
    if (question == null)
      throw new IllegalStateException("Saved to no question: " + conflict.question());
    return new Clash(
        conflict.question(),
        question.ref() + " " + question.text(),
        orNothing(AnswerWords.of(question, conflict.theirs()))
            + (conflict.by() == null ? "" : " (" + conflict.by() + ")"),
        orNothing(AnswerWords.of(question, conflict.mine())));
  }

  private static String orNothing(String words) {
    return words.isEmpty() ? "nothing" : words;
  }

  private SectionPage page(
      Caller caller,
      ReturnView view,
      Section section,
      List<QuestionBlock> blocks,
      List<ErrorLink> errors,
      List<Clash> clashes,
      @Nullable String saved,
      boolean locked) {
    var sections = asked(view);
    return new SectionPage(
        ReturnPages.shell(caller, section.title()).refusing(!errors.isEmpty()),
        view.head().id(),
        section.key(),
        section.title(),
        "Standard " + (sections.indexOf(section) + 1) + " of " + sections.size(),
        section.intro(),
        blocks,
        errors,
        clashes,
        next(view, section.key()),
        saved,
        locked ? Blocks.rows(view, section, null) : null,
        SectionForward.of(blocks, false),
        sharing.panel(caller, view, section).orElse(null));
  }

  static @Nullable String next(ReturnView view, String key) {
    var sections = asked(view);
    for (var i = 0; i < sections.size() - 1; i++) {
      if (sections.get(i).key().equals(key)) return sections.get(i + 1).key();
    }
    return null;
  }

  private static List<Section> asked(ReturnView view) {
    return view.answering().visibleSections().stream()
        .filter(s -> !SectionProgress.of(s, view.answering()).nothingAsked())
        .toList();
  }
}
