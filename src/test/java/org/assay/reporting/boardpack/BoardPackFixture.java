package org.assay.reporting.boardpack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.Briefing;
import org.assay.collection.returns.Briefing.Challenge;
import org.assay.collection.returns.Briefing.Move;
import org.assay.collection.returns.Briefing.Since;
import org.assay.collection.returns.Briefing.Unmet;
import org.assay.collection.returns.ReturnContext;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorer;
import org.assay.people.directory.DirectoryFixture;

/** What a board is told of a fictional school: much, little, and more than a page holds. */
public final class BoardPackFixture {
  private static final String FORM =
      QuestionSetFixture.documentOf(
          QuestionSetFixture.section(
              "leadership",
              "1",
              """
              { "key": "dsl", "ref": "1.1", "type": "scale", "scale": "met3", "force": "must", "text": "Is there a lead?" },
              { "key": "heard", "ref": "1.2", "type": "impact", "text": "What changed for children?" }\
              """));

  private BoardPackFixture() {}

  public static BoardPack ordinary() {
    return BoardPackBuilder.of(briefing(2, 5, 3), PARTNERSHIP, "Dee Lead", MODERATED, 4);
  }

  public static BoardPack allMet() {
    return BoardPackBuilder.of(
        briefing(0, 3, 0), PARTNERSHIP, "", null, BoardPackBuilder.MOST_ROOM);
  }

  static final String MODERATED =
      "Of “Section 175, 2025”, submission 1, 81% was claimed and moderators found 74%; they marked"
          + " 12 answers.";

  static final String PARTNERSHIP = "Wealdshire Safeguarding Children Partnership";

  /**
   * @param moves each way since last year; none when 0
   */
  static Briefing briefing(int unmet, int challenges, int moves) {
    var view = view();
    return new Briefing(
        view,
        Scorer.score(view.asking().edition(), view.answering(), Phase.FINAL),
        "Requires improvement",
        Collections.nCopies(
            unmet,
            new Unmet(
                "7.4",
                "Governors and leaders review how well filtering and monitoring work, at least once"
                    + " a year, with the lead.",
                "Partly met",
                "Review with the provider and the designated safeguarding lead before the end of"
                    + " the spring term, and report to the full governing body",
                LocalDate.of(2027, 1, 15))),
        Collections.nCopies(
            challenges,
            new Challenge(
                "3.10",
                "How would a new member of staff in a remote site know whom to tell on the very"
                    + " first day?")),
        List.of(),
        moves == 0
            ? null
            : new Since(
                "Section 175, 2025", 96, nMoves(moves, "Fully met"), nMoves(moves, "Not met")));
  }

  private static List<Move> nMoves(int count, String now) {
    return Collections.nCopies(
        count,
        new Move(
            "5.2",
            "Checks on governors and trustees stand on the single central record, with their dates",
            "Partly met",
            now));
  }

  private static ReturnView view() {
    Edition edition = QuestionSetFixture.load(FORM);
    var school = DirectoryFixture.school("Oakfield Primary School");
    var cycle =
        new Cycle(
            1,
            1,
            "s175",
            "Section 175, 2026",
            edition.set().id(),
            edition.set().version(),
            edition.set().sha256(),
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 18),
            null,
            null);
    return new ReturnView(
        agencyReturn(),
        new ReturnContext(cycle, edition, school),
        Answering.of(edition, OrganisationProfile.of(school), worst(edition)),
        Map.of(),
        null);
  }

  private static AgencyReturn agencyReturn() {
    return new AgencyReturn(
        1,
        1,
        1,
        1,
        ReturnStatus.AWAITING_SIGN_OFF,
        new Sheet(1, 1, new Sheet.Trail(9, "")),
        1L,
        Instant.parse("2026-11-20T09:30:00Z"),
        null,
        null,
        null,
        0,
        null);
  }

  private static Map<String, Answer> worst(Edition edition) {
    var answers = new HashMap<String, Answer>();
    for (var question : edition.questions()) {
      if (question.type() instanceof ItemType.ScaleItem scale) {
        var code =
            scale.options().stream()
                .filter(option -> option.state() == Option.OptionState.ANSWERED)
                .toList()
                .getLast()
                .code();
        answers.put(
            question.key(),
            new Answer(new Value.Choice(code), null, null, null, List.of(), null, null));
      }
    }
    return answers;
  }
}
