package org.assay.reporting.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.answering.Answer;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.reporting.ComplianceReport;
import org.assay.reporting.ComplianceSummary;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.CycleReportFixture.Scene;
import org.assay.reporting.ImpactReport;
import org.assay.reporting.ImpactSummary;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.assay.reporting.cycle.CycleReportFile.Report;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Breach.Progress;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.PooledAnswers;
import org.assay.reporting.figures.QuestionResult;
import org.assay.reporting.figures.compliance.Completion;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.pdf.PdfRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
@DatabaseTest
class CycleReportsTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T09:00:00Z");

  @Inject TestClock clock;
  @Inject CycleReports reports;
  @Inject CycleDataReader figures;
  @Inject CycleReportFixture fixture;
  @Inject Returns returns;
  @Inject Reopen reopen;
  @Inject SaveAnswers saveAnswers;
  @Inject SubmitReturn submitReturn;
  @Inject Sql sql;

  @BeforeEach
  void november() {
    clock.set(NOVEMBER);
  }

  private ComplianceReport compliance(Scene scene, Instant at) {
    return ComplianceSummary.of(
        ComplianceFigures.of(figures.read(scene.cycle(), at, 200)), ModerationResult.NONE);
  }

  private ImpactReport impact(Scene scene, Instant at) {
    return ImpactSummary.of(figures.readImpact(scene.cycle(), at));
  }

  private static void assertPercent(int percent, BigDecimal ratio) {
    assertEquals(percent + "%", FigureWords.percent(ratio));
  }

  @Test
  void completion_says_who_returned_and_who_has_begun() {
    var completion = compliance(fixture.scene(), NOVEMBER).completion().figures();
    assertEquals(new Completion.Tally(4, 3, 0, 1, null), completion.whole());
    assertEquals(
        List.of("Organisation s4 In progress"),
        completion.outstanding().stream().map(o -> o.organisation() + " " + o.state()).toList());
  }

  @Test
  void completion_is_as_it_stood_at_the_time() {
    var before = CycleReportFixture.RETURNED.minusSeconds(1);
    var completion = compliance(fixture.scene(), before).completion().figures();
    assertEquals(new Completion.Tally(4, 0, 0, 0, null), completion.whole());
  }

  @Test
  void a_standard_is_the_mean_of_organisations_and_its_answers_are_pooled() {
    var standards = compliance(fixture.scene(), NOVEMBER).standards();
    var leadership = standards.getFirst();
    // (1 + (0.5 + 0) / 2 + 1) / 3: to the third school only the policy counts.
    assertEquals(0, new BigDecimal("0.75").compareTo(leadership.score()));
    assertEquals(new PooledAnswers(3, 1, 1, 1), leadership.standing());
    assertEquals(3, leadership.returns());
    assertPercent(67, standards.get(1).score());
    assertNull(leadership.change());
  }

  @Test
  void a_question_pools_its_answers_without_those_to_whom_it_does_not_apply() {
    var report = compliance(fixture.scene(), NOVEMBER);
    var asked =
        report.lowest().stream().filter(q -> q.ref().equals("1.1")).findFirst().orElseThrow();
    assertEquals(0, new BigDecimal("0.75").compareTo(asked.score()));
    assertEquals(new PooledAnswers(1, 1, 0, 1), asked.standing());
    assertEquals("must", asked.force());
    assertEquals(
        List.of("1.1"), report.mostNotApplicable().stream().map(QuestionResult::ref).toList());
  }

  @Test
  void an_unmet_requirement_names_the_school_its_action_and_the_law() {
    assertEquals(
        List.of(
            new Breach(
                "Organisation s2",
                "1.1",
                "Is there a lead?",
                "Keeping children safe in education, paragraph 102",
                "Partly met",
                true,
                "Name a lead",
                LocalDate.of(2026, 11, 1),
                Progress.OVERDUE)),
        compliance(fixture.scene(), NOVEMBER).breaches().named());
  }

  @Test
  void actions_named_in_returns_are_counted_by_age() {
    assertEquals(
        new ActionsSummary(1, 0, 0, new ActionAges(0, 1, 0, 0)),
        compliance(fixture.scene(), NOVEMBER).actions().figures());
  }

  @Test
  void the_heat_map_has_a_letter_for_each_school_and_standard() {
    var rows =
        compliance(fixture.scene(), NOVEMBER).heatMap().entries().stream()
            .map(e -> e.name() + e.ratings().stream().map(Rating::letter).toList())
            .toList();
    assertEquals(
        List.of(
            "Organisation s1[S, S]",
            "Organisation s2[W, W]",
            "Organisation s3[S, S]",
            "Organisation s4[–, –]"),
        rows);
  }

  @Test
  void impact_counts_claims_by_level_and_by_source() {
    var report = impact(fixture.scene(), NOVEMBER);
    var voice = report.standards().getFirst();
    assertEquals(List.of(0, 1, 0, 1, 0), voice.levels());
    assertEquals(0, BigDecimal.TWO.compareTo(voice.mean()));
    assertPercent(67, voice.compliance());
    assertEquals(2, report.evidence().figures().claims());
    assertEquals(1, report.evidence().figures().outcomes());
    assertEquals(new Counted("Data", 2), report.evidence().figures().sources().getFirst());
    assertPercent(50, report.voice().getFirst().childVoice());
    assertEquals(new Counted("12 to 24 months", 1), report.evidence().figures().ages().get(2));
  }

  @Test
  void a_reopened_return_counts_anew_and_a_paper_as_at_a_time_stays_as_it_was() {
    var scene = fixture.scene();
    var first = compliance(scene, NOVEMBER);
    var claims = impact(scene, NOVEMBER);
    improve(scene);
    assertEquals(first, compliance(scene, NOVEMBER));
    assertEquals(claims, impact(scene, NOVEMBER));
    var second = compliance(scene, LATER);
    assertTrue(second.breaches().isEmpty());
    assertEquals(3, second.standards().getFirst().returns());
    // (1 + (1 + 0) / 2 + 1) / 3
    assertPercent(83, second.standards().getFirst().score());
  }

  @Test
  void last_year_stands_beside_this_year_and_movers_count_only_pairs() {
    var report = compliance(fixture.nextYear(fixture.scene()), NOVEMBER);
    assertPercent(75, report.completion().figures().whole().returnedLastYear());
    var change = report.standards().getFirst().change();
    assertEquals(1, change.organisations());
    // Last year's 75% was of three schools; this one had (0.5 + 0) / 2.
    assertPercent(25, change.before());
    assertPercent(100, change.now());
    assertEquals(2, report.standards().getFirst().comparable());
    assertTrue(
        report.headlines().stream().noneMatch(it -> it.contains("changed most")),
        "one school is no headline");
    var mover = report.movers().getLast();
    assertEquals("1.1", mover.ref());
    assertEquals(1, mover.compared());
    assertPercent(50, mover.change().before());
    assertPercent(100, mover.change().now());
  }

  @Test
  void a_cycle_without_a_return_has_a_paper_too() throws Exception {
    var scene = fixture.asked();
    var report = compliance(scene, NOVEMBER);
    assertEquals(List.of(), report.standards());
    assertTrue(PagePictures.text(pdf(scene, Report.COMPLIANCE)).contains("0 of 4"));
    assertTrue(
        PagePictures.text(pdf(scene, Report.IMPACT)).contains("No claim of impact"), "impact");
  }

  @Test
  void the_pdf_says_the_figures_and_breaks_no_rule_of_pdf_ua() throws Exception {
    var scene = fixture.scene();
    for (var report : Report.values()) {
      var pdf = pdf(scene, report);
      PagePictures.leave("cycle-" + report.code(), pdf);
      assertEquals(List.of(), PdfUaChecker.failedRules(pdf), report.code());
    }
    var text = PagePictures.text(pdf(scene, Report.COMPLIANCE)).replaceAll("\\s+", " ");
    for (var said : List.of("3 of 4", "75%", "Name a lead", "Organisation s2", "5 November 2026")) {
      assertTrue(text.contains(said), said);
    }
  }

  @Test
  void taking_a_paper_away_is_logged() {
    var scene = fixture.scene();
    pdf(scene, Report.IMPACT);
    assertEquals(
        1,
        sql.count(
            "select count(*) from access_log where partnership_id = ? and person_id = 70 and what ="
                + " 'exported' and subject_kind = 'impact-summary'",
            scene.partnership().id()));
  }

  @Test
  void the_same_time_gives_the_same_bytes() {
    var scene = fixture.scene();
    var renderer = new PdfRenderer();
    assertArrayEquals(
        renderer.render("compliance-summary", compliance(scene, NOVEMBER)),
        renderer.render("compliance-summary", compliance(scene, NOVEMBER)));
  }

  private byte[] pdf(Scene scene, Report report) {
    return reports
        .make(
            scene.caller(Role.PAS_MEMBER),
            scene.cycle().id(),
            new CycleReportFile(report, PaperFormat.PDF),
            NOVEMBER)
        .orElseThrow()
        .bytes();
  }

  @Test
  void a_paper_is_kept_until_a_step_or_a_submission_changes_it() {
    var scene = fixture.scene();
    var first = made(scene);
    assertSame(first, made(scene), "nothing has changed");
    improve(scene);
    clock.set(NOVEMBER); // the same day, so that only the submission differs
    assertNotSame(first, made(scene));
  }

  @Test
  void a_paper_is_kept_until_an_action_changes() {
    var scene = fixture.scene();
    var first = made(scene);
    var action =
        sql.insert(
            "insert into improvement_action (partnership_id, organisation_id, raised_kind,"
                + " raised_id, raised_key, source, standard_key, standard, question, required,"
                + " asked, state, opened_at) values (?, ?, 'GAP', ?, 'dsl', 's', 'k', 'K', 'q',"
                + " true, true, 'OPEN', ?)",
            scene.partnership().id(),
            scene.schools().getFirst().id(),
            scene.cycle().id(),
            NOVEMBER);
    sql.insert(
        "insert into action_entry (action_id, partnership_id, at, kind) values (?, ?, ?, 'NOTE')",
        action,
        scene.partnership().id(),
        NOVEMBER);
    assertNotSame(first, made(scene));
  }

  @Test
  void a_paper_is_kept_until_a_recommendation_is_made_or_changes() {
    var scene = fixture.scene();
    var first = made(scene);
    var recommendation =
        sql.insert(
            "insert into recommendation (partnership_id, number, words, theme, due_on, measure,"
                + " state, made_on, made_by, made_at, version) values (?, 1, 'Ask', 'Voice', ?,"
                + " 'Asked', 'ASKED', ?, 70, ?, 0)",
            scene.partnership().id(),
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2026, 11, 5),
            NOVEMBER);
    var second = made(scene);
    assertNotSame(first, second);
    assertSame(second, made(scene), "nothing has changed");
    sql.insert(
        "insert into recommendation_addition (partnership_id, recommendation_id, kind, row_id,"
            + " added_at) values (?, ?, 'UPDATE', 1, ?)",
        scene.partnership().id(),
        recommendation,
        NOVEMBER);
    assertNotSame(second, made(scene));
  }

  @Test
  void readers_who_may_not_see_few_children_have_a_copy_of_their_own() {
    var scene = fixture.scene();
    var file = new CycleReportFile(Report.COMPLIANCE, PaperFormat.CSV);
    var pas = reports.make(scene.caller(Role.PAS_MEMBER), scene.cycle().id(), file, null);
    var reader = reports.make(scene.caller(Role.READER), scene.cycle().id(), file, null);
    var other = reports.make(scene.caller(Role.EXECUTIVE_MEMBER), scene.cycle().id(), file, null);
    assertNotSame(pas.orElseThrow().bytes(), reader.orElseThrow().bytes());
    assertSame(reader.orElseThrow().bytes(), other.orElseThrow().bytes());
  }

  @Test
  void a_paper_of_yesterday_is_not_handed_out_today() {
    var scene = fixture.scene();
    var first = made(scene);
    clock.set(NOVEMBER.plus(java.time.Duration.ofDays(1)));
    assertNotSame(first, made(scene));
  }

  @Test
  void a_copy_is_for_those_alone_who_may_read_it() {
    var scene = fixture.scene();
    made(scene);
    var file = new CycleReportFile(Report.COMPLIANCE, PaperFormat.XLSX);
    assertTrue(reports.make(scene.caller(Role.ADMIN), scene.cycle().id(), file, null).isEmpty());
    assertTrue(reports.make(scene.respondent(0), scene.cycle().id(), file, null).isEmpty());
  }

  private byte[] made(Scene scene) {
    return reports
        .make(
            scene.caller(Role.PAS_MEMBER),
            scene.cycle().id(),
            new CycleReportFile(Report.COMPLIANCE, PaperFormat.XLSX),
            null)
        .orElseThrow()
        .bytes();
  }

  /** The second school is asked to look again, and now meets the must. */
  private void improve(Scene scene) {
    clock.set(Instant.parse("2026-11-10T09:00:00Z"));
    var respondent = scene.respondent(1);
    var id = returns.list(respondent, null).getFirst().agencyReturn().id();
    assertInstanceOf(
        TransitionOutcome.Done.class,
        reopen.reopen(scene.caller(Role.MODERATOR), id, "Look again"));
    var answer = new AnswerChange("dsl", 1, CycleReportFixture.met());
    assertInstanceOf(
        SaveOutcome.Saved.class,
        saveAnswers.save(respondent, id, Draft.of(List.of(answer)), HiddenAnswerPolicy.KEEP));
    var heard = new AnswerChange("heard", 1, Answer.EMPTY);
    saveAnswers.save(respondent, id, Draft.of(List.of(heard)), HiddenAnswerPolicy.KEEP);
    assertInstanceOf(TransitionOutcome.Done.class, submitReturn.submit(respondent, id));
    clock.set(LATER);
  }
}
