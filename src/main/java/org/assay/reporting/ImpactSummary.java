package org.assay.reporting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.answering.ImpactSource;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.reporting.assurance.AssuranceFigures;
import org.assay.reporting.assurance.AssuranceSections;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.PastActions;
import org.assay.reporting.figures.impact.ImpactFigures;
import org.assay.reporting.figures.impact.ImpactFigures.Claims;
import org.assay.reporting.figures.impact.ImpactResult;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;

/** Makes the impact summary from what was submitted. */
public final class ImpactSummary {
  private final CycleData view;
  private final List<ImpactResult> results;
  private final Claims claims;
  private final AssuranceFigures assurance;

  private ImpactSummary(CycleData view, AssuranceFigures assurance) {
    this.view = view;
    this.assurance = assurance;
    this.claims = ImpactFigures.all(view);
    this.results = claims.number() == 0 ? List.of() : ImpactFigures.results(view);
  }

  public static ImpactReport read(
      CycleSources from, Caller caller, Cycle cycle, Instant at, boolean printed) {
    return of(from.figures().readImpact(cycle, at), from.assurance().read(caller, at));
  }

  /** Of a partnership without case audits, quarterly figures and recommendations. */
  public static ImpactReport of(CycleData view) {
    return of(view, AssuranceFigures.none(England.day(view.scope().at())));
  }

  /**
   * @param assurance as at the same time
   */
  public static ImpactReport of(CycleData view, AssuranceFigures assurance) {
    return new ImpactSummary(view, assurance).report();
  }

  private ImpactReport report() {
    return new ImpactReport(
        CycleMasthead.of(view, "Impact summary"),
        keyFigures(),
        headlines(),
        decisions(),
        results,
        evidence(),
        ImpactFigures.voice(view),
        new ImpactPriorities(view, new AssuranceSections(assurance)).pages(),
        List.of(),
        pastActions(),
        assurance,
        view.told(),
        method(),
        dataQuality());
  }

  private List<KeyFigure> keyFigures() {
    var change = view.last().impact();
    var level =
        new KeyFigure(
            FigureWords.mean(claims.mean()),
            "mean impact level",
            change == null
                ? "0 is none stated, 4 is the most"
                : ChangeWords.level(change) + " since the last cycle; 4 is the most");
    if (claims.number() == 0) {
      return List.of(level);
    }
    var ages = view.figures().evidence();
    return List.of(
        level,
        new KeyFigure(
            FigureWords.percent(claims.outcomes(), claims.number()),
            "claims with an outcome",
            "%s of %s"
                .formatted(
                    FigureWords.count(claims.outcomes()),
                    FigureWords.number(claims.number(), "claim"))),
        new KeyFigure(
            FigureWords.percent(heard(), claims.number()),
            "claims with a child heard",
            FigureWords.count(heard()) + " name a child's voice as a source"),
        new KeyFigure(
            FigureWords.count(ages.old()),
            "answers on old evidence",
            "their oldest piece is over twelve months"));
  }

  private int heard() {
    return ImpactFigures.resting(view, ImpactSource.CHILD_VOICE.code());
  }

  private List<String> headlines() {
    var headlines = new ArrayList<String>();
    if (claims.number() == 0) {
      return headlines;
    }
    headlines.add(evidence().inWords());
    headlines.add(
        "%s of claims name a child's voice as a source (%s)."
            .formatted(FigureWords.percent(heard(), claims.number()), FigureWords.count(heard())));
    headlines.add(silent());
    var some = results.stream().filter(r -> r.claims() >= Change.FEWEST).toList();
    if (some.stream().map(r -> FigureWords.mean(r.mean())).distinct().count() > 1) {
      some.stream()
          .min(Comparator.comparing(r -> requireNonNull(r.mean())))
          .ifPresent(r -> headlines.add(extreme("“%s” shows least difference", r)));
      some.stream()
          .max(Comparator.comparing(r -> requireNonNull(r.mean())))
          .ifPresent(r -> headlines.add(extreme("“%s” shows most", r)));
    }
    return headlines;
  }

  private static String extreme(String words, ImpactResult it) {
    return words.formatted(it.title())
        + ", with a mean level of %s over %s."
            .formatted(FigureWords.mean(it.mean()), FigureWords.number(it.claims(), "claim"));
  }

  /** Those who were asked what difference they made and said nothing count too. */
  private String silent() {
    var silent = ImpactFigures.silent(view);
    return silent == 0
        ? "Every question on impact was answered."
        : "%s on impact were left without a claim."
            .formatted(FigureWords.number(silent, "question"));
  }

  private List<String> decisions() {
    if (claims.number() == 0) {
      return List.of();
    }
    var decisions = new ArrayList<String>();
    if (claims.levels().get(4) > 0) {
      decisions.add(
          "Choose which of the %s at level 4 should be presented to the subgroup."
              .formatted(FigureWords.number(claims.levels().get(4), "claim")));
    }
    if (claims.outcomes() < claims.number()) {
      decisions.add(
          "Agree what will be asked of the %s with no outcome stated before the next cycle."
              .formatted(FigureWords.number(claims.number() - claims.outcomes(), "claim")));
    }
    return decisions;
  }

  private List<PastActions> pastActions() {
    return ImpactFigures.pastActions(view);
  }

  private EvidencePaper evidence() {
    return new EvidencePaper(ImpactFigures.evidence(view));
  }

  private static List<String> method() {
    return List.of(
        "A level from 0 to 4 says how far a claim goes: none stated, activity only, a change in"
            + " practice, an outcome for children with its source, an outcome that somebody else"
            + " corroborates. Organisations set it themselves.",
        "Levels are pooled over all claims of a standard. Compliance is shown next to impact, as"
            + " the mean of the organisations' scores, and is never added to it.",
        "Evidence counts by answer, by the age of its oldest piece on the day of this paper.",
        "Change compares the same questions of the same organisations: those that claimed an impact"
            + " in both cycles. What became of last cycle's actions is counted by their own record"
            + " as at the time of this paper.");
  }

  private List<String> dataQuality() {
    var ages = view.figures().evidence();
    return view.returned() == 0
        ? List.of()
        : List.of(
            "%s made %s; no second person has rated them yet."
                .formatted(
                    FigureWords.number(view.returned(), "return"),
                    FigureWords.number(claims.number(), "claim")),
            ages.pieces() == 0
                ? "No piece of evidence was named."
                : "%s of evidence stand behind %s; %s give no date."
                    .formatted(
                        FigureWords.number(ages.pieces(), "piece"),
                        FigureWords.number(ages.answers(), "answer"),
                        ages.undated() == 0 ? "none" : FigureWords.count(ages.undated())),
            "Stories are printed only once an organisation has agreed to the words; none has been"
                + " agreed.");
  }
}
