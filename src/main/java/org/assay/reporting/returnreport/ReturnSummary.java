package org.assay.reporting.returnreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.Question;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorer;
import org.assay.people.directory.Sector;
import org.assay.platform.England;
import org.assay.reporting.figures.ReturnFigures;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an organisation gets back the moment its return is in. Pure: all figures are handed in
 * or worked out here.
 */
final class ReturnSummary {

  private final ReturnView view;
  private final SummarySources beside;
  private final ReportAudience reader;
  private final Scorecard card;
  private final ReturnGaps gaps;
  private final ReturnFigures figures;

  private ReturnSummary(ReturnView view, SummarySources beside, ReportAudience reader) {
    this.view = view;
    this.beside = beside;
    this.reader = reader;
    this.card = Scorer.score(view.asking().edition(), view.answering(), Phase.FINAL);
    this.gaps = new ReturnGaps(view, card, beside.before());
    this.figures = new ReturnFigures(view.asking().edition(), card, view.answering()::visible);
  }

  /**
   * @param peers scores of those it is compared with
   * @param last worth of the own answers of the last cycle, by question, as far as comparable
   * @param files names of the files that the answers give, by id
   * @param replies of the partnership, by question
   * @param before the edition that this one's lineage starts from; null when it is not known
   * @param moderated what moderation found
   */
  record SummarySources(
      PeerScores peers,
      Map<String, BigDecimal> last,
      Map<String, String> files,
      Map<String, String> replies,
      @Nullable Edition before,
      ModeratedReturn moderated) {}

  static ReturnReport of(
      ReturnView view, String partnership, SummarySources beside, ReportAudience reader) {
    return new ReturnSummary(view, beside, reader).report(partnership);
  }

  private ReturnReport report(String partnership) {
    var unmet = gaps.unmet();
    var notMet = gaps.notMet();
    var verdict = new ReturnVerdict(inspected(), unmet.size(), notMet.size(), reader);
    return new ReturnReport(
        masthead(partnership),
        reader,
        keyFigures(verdict),
        verdict.heading(),
        verdict.words(),
        unmet,
        notMet,
        standing(),
        overall(),
        card.sections().stream()
            .filter(
                s ->
                    s.counts().answered() + s.counts().notApplicable() + s.counts().unanswered()
                        > 0)
            .map(this::standard)
            .toList(),
        beside.peers().inWords(),
        beside.moderated(),
        gaps.steps(),
        gaps.claims(),
        replies(),
        ReturnAnswers.of(view, beside.files()),
        method());
  }

  private List<PartnershipReply> replies() {
    var replied = new ArrayList<PartnershipReply>();
    for (var question : view.asking().edition().questions()) {
      var reply = beside.replies().get(question.key());
      var answer = view.answering().answer(question.key());
      if (reply == null || !(answer.value() instanceof Value.Words(var words))) {
        continue;
      }
      replied.add(new PartnershipReply(question.ref() + " " + question.text(), words, reply));
    }
    return replied;
  }

  private boolean inspected() {
    var sector = view.asking().organisation().sector();
    return sector == Sector.EDUCATION || sector == Sector.EARLY_YEARS;
  }

  private Masthead masthead(String partnership) {
    var set = view.asking().edition().set();
    var at =
        Objects.requireNonNull(
            view.agencyReturn().submittedAt(), "a report is made of what was submitted");
    return new Masthead(
        partnership,
        "",
        view.asking().organisation().name(),
        reader.words("Your return, ", "Return, ") + view.asking().cycle().title(),
        at,
        "Return",
        "Submitted "
            + FigureWords.day(England.day(at))
            + ", submission "
            + view.agencyReturn().submissions(),
        "The answers are those of the latest submission.",
        set.editionName(),
        set.sha256(),
        "For the organisation and its governors or board.");
  }

  private List<KeyFigure> keyFigures(ReturnVerdict verdict) {
    return List.of(
        new KeyFigure(
            Integer.toString(verdict.unmet()),
            verdict.unmet() == 1
                ? "legal duty not fully in place"
                : "legal duties not fully in place",
            ofAsked(Question.Force.MUST)),
        new KeyFigure(
            Integer.toString(verdict.notMet()),
            verdict.notMet() == 1
                ? "part of statutory guidance not met"
                : "parts of statutory guidance not met",
            ofAsked(Question.Force.SHOULD)),
        new KeyFigure(
            overall().inWords(),
            "compliance",
            (verdict.anythingOpen() ? "of everything that is scored" : band()) + moderated()),
        new KeyFigure(
            FigureWords.mean(card.impact().mean()),
            "mean impact level",
            "of 4, never part of compliance"));
  }

  /** SummarySources the score that is claimed. */
  private String moderated() {
    return beside.moderated().any() ? "; moderated " + beside.moderated().whole() : "";
  }

  private String standing() {
    var counts = card.compliance().counts();
    return "All standards together: "
        + overall().inWords()
        + " ("
        + band()
        + "). "
        + FigureWords.percent(card.compliance().coverage())
        + " of the scored questions are answered and "
        + FigureWords.percent(counts.notApplicableShare())
        + " do not apply."
        + (beside.moderated().any()
            ? " This is claimed; moderated it is " + beside.moderated().whole() + "."
            : "");
  }

  private OwnStandard overall() {
    return new OwnStandard(
        "",
        "All standards",
        figures.standing(view.asking().edition().set().sections()),
        card.compliance().ratio(),
        card.compliance().percent(),
        null,
        beside.peers().all());
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

  private String ofAsked(Question.Force force) {
    return "of " + figures.asked(force) + " asked" + reader.words(" of you", "");
  }

  private OwnStandard standard(Scorecard.SectionScore score) {
    var section = Objects.requireNonNull(view.asking().edition().section(score.key()));
    return new OwnStandard(
        section.ref(),
        section.title(),
        figures.standing(section),
        score.ratio(),
        score.percent(),
        figures.last(section, beside.last()),
        beside.peers().in(score.key()));
  }

  private List<String> method() {
    var method = new ArrayList<String>();
    method.add(
        "Each answer scores between 0% (the lowest answer of its scale) and 100% (the highest)."
            + " “Not applicable” is left out. A required question without an answer scores 0%.");
    method.add(
        "A critical duty that is not met holds the band down; it never changes the score. Impact is"
            + " never part of compliance.");
    method.add(
        "“Most” is the middle half of the others' scores. Last year's figure is over the questions"
            + " that can be compared.");
    if (view.asking().edition().set().kind() == FormKind.S175)
      method.add("This is the organisation's own account. It is not an inspection judgement.");
    return method;
  }
}
