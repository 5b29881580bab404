package org.assay.reporting;

import static java.util.Objects.requireNonNull;
import static org.assay.reporting.paper.FigureWords.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.CyclePhase;
import org.assay.engine.questionset.Section;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.compliance.BandFigures;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.jspecify.annotations.Nullable;

/** What the figures say, in sentences. */
final class ComplianceHeadlines {
  private static final int DECISIONS = 3;

  /** As many as a sentence names. */
  private static final int NAMED = 5;

  private final CycleData view;
  private final Completion completion;
  private final List<StandardResult> standards;
  private final Breaches breaches;
  private final BandFigures bands;
  private final ModerationResult moderation;

  ComplianceHeadlines(ComplianceFigures figures, ModerationResult moderation) {
    this.moderation = moderation;
    this.view = figures.data();
    this.completion = figures.completion();
    this.standards = figures.standards().stream().filter(s -> s.score() != null).toList();
    this.breaches = figures.breaches();
    this.bands = figures.bands();
  }

  List<KeyFigure> keyFigures() {
    var whole = completion.whole();
    var returned =
        new KeyFigure(
            "%s of %s"
                .formatted(
                    FigureWords.count(whole.returned()), FigureWords.count(whole.expected())),
            "organisations returned",
            whole.returnedLastYear() == null
                ? FigureWords.percent(whole.returnedShare()) + " of those asked"
                : (closed()
                        ? "%s, against %s in the last cycle"
                        : "%s, against %s at the same point of the last cycle")
                    .formatted(
                        FigureWords.percent(whole.returnedShare()),
                        FigureWords.percent(whole.returnedLastYear())));
    if (view.returned() == 0) {
      return List.of(returned);
    }
    return List.of(
        returned,
        new KeyFigure(FigureWords.percent(view.now().whole()), "mean score claimed", lastWhole()),
        new KeyFigure(
            FigureWords.count(breaches.number()),
            breaches.number() == 1 ? "requirement not fully met" : "requirements not fully met",
            breaches.isEmpty()
                ? "every organisation that returned says that all are met"
                : "in %s; %s"
                    .formatted(number(breaches.organisations(), "organisation"), withoutAction())),
        moderated());
  }

  private KeyFigure moderated() {
    var whole = moderation.whole();
    if (whole == null) {
      return new KeyFigure("0", "returns moderated", "every score is the organisations' own claim");
    }
    if (!whole.tellable()) {
      return new KeyFigure(
          FigureWords.count(whole.returns()),
          whole.returns() == 1 ? "return moderated" : "returns moderated",
          "random part; too few to say how claims held up");
    }
    return new KeyFigure(
        FigureWords.points(whole.difference()),
        (FigureWords.pointsInWords(whole.difference()).endsWith("s") ? "points" : "point")
            + " from claimed to moderated",
        "before rounding; random part: %s; 95%% interval under moderation"
            .formatted(number(whole.returns(), "return")));
  }

  private String checked() {
    var whole = moderation.whole();
    if (whole == null) {
      return "No return has been moderated yet, so every score is what organisations say of"
          + " themselves.";
    }
    if (!whole.tellable()) {
      return "Moderation is finished for %s drawn at random, too few to say how claims held up."
          .formatted(number(whole.returns(), "return"));
    }
    return "Moderators found %s where organisations claimed %s, over %s drawn at random: a shift of %s."
        .formatted(
            FigureWords.percent(whole.moderated()),
            FigureWords.percent(whole.claimed()),
            number(whole.returns(), "return"),
            Moderation.shiftInWords(whole));
  }

  private String lastWhole() {
    return ChangeWords.note(view.last().whole(), "the mean of the organisations' scores");
  }

  private boolean closed() {
    return view.scope().cycle().phase(view.scope().at()) == CyclePhase.CLOSED;
  }

  private boolean deadlinePassed() {
    return !view.scope().at().isBefore(view.scope().cycle().onTimeUntil());
  }

  List<String> headlines() {
    var headlines = new ArrayList<String>();
    if (view.returned() == 0) {
      return headlines;
    }
    var whole = completion.whole();
    headlines.add(
        "%s of %s have returned (%s), %s of them on time%s."
            .formatted(
                FigureWords.count(whole.returned()),
                number(whole.expected(), "organisation"),
                FigureWords.percent(whole.returnedShare()),
                FigureWords.count(whole.onTime()),
                whole.returned() == whole.expected()
                    ? ""
                    : "; %s in progress and %s not started"
                        .formatted(
                            FigureWords.count(whole.inProgress()),
                            FigureWords.count(whole.notStarted()))));
    capped(headlines);
    extremes(headlines);
    change(headlines);
    headlines.add(unmet());
    headlines.add(checked());
    return headlines;
  }

  /** What caps a band to the lowest comes before any mean. */
  private void capped(List<String> headlines) {
    var lowest = bands.atLowest();
    if (!lowest.isEmpty()) {
      headlines.add(
          "%s held at the lowest band, “%s”, by a critical requirement: %s."
              .formatted(
                  lowest.size() == 1
                      ? "1 organisation is"
                      : number(lowest.size(), "organisation") + " are",
                  lowest.getFirst().band(),
                  named(lowest)));
    }
  }

  private static String named(List<BandFigures.Capped> lowest) {
    return FigureWords.names(lowest.stream().map(BandFigures.Capped::organisation).toList(), NAMED);
  }

  /** Over standards that enough organisations answered; one standard is no extreme. */
  private void extremes(List<String> headlines) {
    var high =
        standards.stream()
            .filter(s -> s.returns() >= Change.FEWEST)
            .max(Comparator.comparing(s -> requireNonNull(s.score())));
    if (weakest().isPresent() && high.isPresent()) {
      var low = weakest().get();
      headlines.add(
          "“%s” is the weakest standard with a mean of %s; “%s” is the strongest with %s."
              .formatted(
                  low.title(),
                  FigureWords.percent(low.score()),
                  high.get().title(),
                  FigureWords.percent(high.get().score())));
    }
  }

  /** Only of standards that ask what they asked, and only what luck does not explain. */
  private void change(List<String> headlines) {
    view.standards().stream()
        .filter(section -> view.last().asItWas(section))
        .filter(section -> told(view.last().standard(section)))
        .max(Comparator.comparing(section -> difference(section).abs()))
        .ifPresent(section -> headlines.add(changed(section)));
  }

  private static boolean told(@Nullable Change change) {
    return change != null && change.tellable();
  }

  private BigDecimal difference(Section section) {
    return requireNonNull(view.last().standard(section)).difference();
  }

  private String changed(Section section) {
    var change = requireNonNull(view.last().standard(section));
    return "“%s” changed most since the last cycle: %s over %s that answered both times (%s up, %s the same, %s down)."
        .formatted(
            section.title(),
            FigureWords.pointsInWords(change.difference()),
            number(change.organisations(), "organisation"),
            FigureWords.count(change.up()),
            FigureWords.count(change.same()),
            FigureWords.count(change.down()));
  }

  private String unmet() {
    return breaches.isEmpty()
        ? "Every organisation that returned says that it meets every requirement of law and"
            + " statutory guidance."
        : "%s that a requirement of law or statutory guidance is not fully met, %s in all; %s."
            .formatted(
                number(breaches.organisations(), "organisation")
                    + (breaches.organisations() == 1 ? " says" : " say"),
                number(breaches.number(), "time"),
                withoutAction());
  }

  private String withoutAction() {
    var idle = breaches.noAction();
    return (idle == 0
            ? "each has an action named"
            : "%s of them without an action".formatted(FigureWords.count(idle)))
        + (breaches.closed() == 0
            ? ""
            : ", %s with a closed action".formatted(FigureWords.count(breaches.closed())));
  }

  List<String> decisions() {
    var decisions = new ArrayList<String>();
    if (deadlinePassed() && !completion.outstanding().isEmpty()) {
      decisions.add(
          "Agree who writes to the %s still to return, and by when."
              .formatted(those(completion.outstanding().size())));
    }
    if (breaches.noAction() > 0) {
      decisions.add(
          "Ask the %s with an unmet requirement and no action to name one within a month."
              .formatted(those(breaches.withoutAction())));
    }
    weakest()
        .ifPresent(
            s ->
                decisions.add(
                    "Decide what the partnership will do about “%s”, the weakest standard (%s)."
                        .formatted(s.title(), FigureWords.percent(s.score()))));
    if (view.returned() > 0 && moderation.drawn() == 0) {
      decisions.add("Agree how many returns are to be moderated, and from which groups.");
    }
    return decisions.subList(0, Math.min(DECISIONS, decisions.size()));
  }

  List<String> escalations() {
    var escalations = new ArrayList<String>();
    var out = completion.outstanding().size();
    if (out > 0 && !view.scope().at().isBefore(view.scope().cycle().lateUntil())) {
      escalations.add(
          "%s had not returned when the second deadline passed."
              .formatted(number(out, "organisation")));
    }
    var overdue = breaches.overdue();
    if (overdue > 0) {
      escalations.add(
          "%s to meet a requirement of law or statutory guidance should have been finished by now."
              .formatted(number(overdue, "action")));
    }
    return escalations;
  }

  private static String those(long organisations) {
    return organisations == 1 ? "organisation" : number(organisations, "organisation");
  }

  /** One standard alone, or one among equals, is neither the weakest nor the strongest. */
  private Optional<StandardResult> weakest() {
    var some = standards.stream().filter(s -> s.returns() >= Change.FEWEST).toList();
    return some.stream().map(s -> FigureWords.percent(s.score())).distinct().count() < 2
        ? Optional.empty()
        : some.stream().min(Comparator.comparing(s -> requireNonNull(s.score())));
  }
}
