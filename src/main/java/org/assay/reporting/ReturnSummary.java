package org.assay.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.answering.AnswerState;
import org.assay.directory.Sector;
import org.assay.questionset.FormKind;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.assay.returns.ReturnView;
import org.assay.scoring.Averages;
import org.assay.scoring.Phase;
import org.assay.scoring.Ratio;
import org.assay.scoring.Scorecard;
import org.assay.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an organisation gets back the moment its return is in. Pure: all figures are handed in
 * or worked out here.
 */
final class ReturnSummary {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ReturnView view;
  private final Beside beside;
  private final Scorecard card;
  private final ReturnGaps gaps;

  private ReturnSummary(ReturnView view, Beside beside) {
    this.view = view;
    this.beside = beside;
    this.card = Scorer.score(view.asking().edition(), view.answering(), Phase.FINAL);
    this.gaps = new ReturnGaps(view, card);
  }

  /**
   * @param peers scores by standard
   * @param last worth of the own answers of the last cycle, by question, as far as comparable
   * @param files names of the files that the answers give, by id
   */
  record Beside(
      Map<String, List<BigDecimal>> peers,
      Map<String, BigDecimal> last,
      Map<String, String> files) {}

  static ReturnReport of(ReturnView view, String partnership, Beside beside) {
    return new ReturnSummary(view, beside).report(partnership);
  }

  private ReturnReport report(String partnership) {
    var unmet = gaps.unmet();
    return new ReturnReport(
        masthead(partnership),
        keyFigures(unmet.size()),
        inspected() ? "Could safeguarding be judged not met?" : "Required and not met",
        (inspected() ? "An inspector reports safeguarding as met or not met. " : "")
            + "What stands here is required by law or statutory guidance, and you say that it is"
            + " not fully in place: put it right first, and record when you did.",
        unmet,
        card.sections().stream()
            .filter(
                s ->
                    s.counts().answered() + s.counts().notApplicable() + s.counts().unanswered()
                        > 0)
            .map(this::standard)
            .toList(),
        peerGroup(),
        gaps.steps(),
        gaps.claims(),
        ReturnAnswers.of(view, beside.files()),
        method());
  }

  private boolean inspected() {
    var sector = view.asking().organisation().sector();
    return sector == Sector.EDUCATION || sector == Sector.EARLY_YEARS;
  }

  private Masthead masthead(String partnership) {
    var set = view.asking().edition().set();
    var at =
        Objects.requireNonNull(view.head().submittedAt(), "a report is made of what was submitted");
    return new Masthead(
        partnership,
        "",
        view.asking().organisation().name(),
        "Your return, " + view.asking().cycle().title(),
        at,
        "Return",
        "Submitted "
            + Figures.day(LocalDate.ofInstant(at, LONDON))
            + ", submission "
            + view.head().submissions(),
        "The answers are those of the latest submission.",
        set.id() + " " + set.version(),
        set.sha256(),
        "For the organisation and its governors or board.");
  }

  private List<KeyFigure> keyFigures(int unmet) {
    var compliance = card.compliance();
    var figures = new ArrayList<KeyFigure>();
    figures.add(
        new KeyFigure(
            Optional.ofNullable(compliance.percent()).orElse(Figures.NONE), "compliance", band()));
    figures.add(
        new KeyFigure(
            Integer.toString(unmet),
            "requirements not fully met",
            "of " + musts() + " asked of you"));
    figures.add(
        new KeyFigure(
            Figures.mean(card.impact().mean()),
            "mean impact level",
            "of 4, never part of compliance"));
    var counts = compliance.counts();
    figures.add(
        new KeyFigure(
            Figures.percent(compliance.coverage()),
            "of scored questions answered",
            Figures.percent(counts.notApplicableShare()) + " not applicable"));
    return figures;
  }

  private String band() {
    var code = card.compliance().band();
    var withheld = card.compliance().withheldBy();
    if (!withheld.isEmpty()) return "no band until known: " + refs(withheld);
    if (code == null) return "too little answered for a band";
    var label =
        view.asking().edition().set().scoring().bands().stream()
            .filter(b -> b.code().equals(code))
            .map(b -> b.label())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(code);
    return "band: "
        + label
        + (card.compliance().cappedBy().isEmpty()
            ? ""
            : ", held down by " + refs(card.compliance().cappedBy()));
  }

  private String refs(List<String> keys) {
    return String.join(", ", keys.stream().map(k -> gaps.question(k).ref()).toList());
  }

  private long musts() {
    return view.asking().edition().questions().stream()
        .filter(q -> q.force() == Question.Force.MUST && view.answering().visible(q.key()))
        .count();
  }

  private OwnStandard standard(Scorecard.SectionScore score) {
    var section = Objects.requireNonNull(view.asking().edition().section(score.key()));
    return new OwnStandard(
        section.ref(),
        section.title(),
        standing(section),
        score.ratio(),
        last(section),
        peers(score.key()));
  }

  private Standing standing(Section section) {
    int[] counts = new int[4];
    for (var question : section.questions()) {
      var score = card.questions().get(question.key());
      if (score == null) continue;
      if (score.state() == AnswerState.NOT_APPLICABLE) counts[3]++;
      var value = score.value();
      if (value == null || score.state() != AnswerState.ANSWERED) continue;
      counts[value.compareTo(BigDecimal.ONE) == 0 ? 0 : value.signum() == 0 ? 2 : 1]++;
    }
    return new Standing(counts[0], counts[1], counts[2], counts[3]);
  }

  /** Weighted as the questions are now, over those that can be compared. */
  private @Nullable BigDecimal last(Section section) {
    var sum = BigDecimal.ZERO;
    var weight = BigDecimal.ZERO;
    for (var question : section.questions()) {
      var then = beside.last().get(question.key());
      if (then == null) continue;
      sum = sum.add(then.multiply(question.weight()));
      weight = weight.add(question.weight());
    }
    return weight.signum() == 0 ? null : sum.divide(weight, MathContext.DECIMAL64);
  }

  private Peers peers(String section) {
    var scores = beside.peers().getOrDefault(section, List.of());
    if (scores.size() < Peers.FEWEST) return new Peers.TooFew();
    var spread = Averages.spread(scores.stream().map(Ratio::of).toList());
    return spread == null
        ? new Peers.TooFew()
        : new Peers.Known(
            scores.size(),
            spread.lowerQuartile().toDecimal(),
            spread.median().toDecimal(),
            spread.upperQuartile().toDecimal());
  }

  private String peerGroup() {
    var organisation = view.asking().organisation();
    var most = beside.peers().values().stream().mapToInt(List::size).max().orElse(0);
    var kind =
        organisation.settingType().label()
            + (inspected()
                ? ", " + organisation.phase().label().toLowerCase(java.util.Locale.UK)
                : "");
    return most < Peers.FEWEST
        ? "Others of your kind ("
            + kind
            + "): fewer than five have returned, so they are not shown."
        : most
            + " others of your kind ("
            + kind
            + ") that had returned when this was made. Nobody is named, and fewer than five are not"
            + " shown.";
  }

  private List<String> method() {
    var method = new ArrayList<String>();
    method.add(
        "Each answer is worth its place between the least and the most points of its scale. Not"
            + " applicable, with a reason, leaves the sum; a required question without an answer"
            + " counts as nothing.");
    method.add(
        "A band is held down by a critical requirement that is not met; the figure itself never is."
            + " Impact is never part of compliance.");
    method.add(
        "Quartiles are of the scores of others of your kind. Last year's figure stands on the"
            + " questions that can be compared.");
    if (view.asking().edition().set().kind() == FormKind.S175)
      method.add("This is the organisation's own account. It is no inspection judgement.");
    return method;
  }
}
