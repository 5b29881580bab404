package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.assay.assurance.moderation.ModerationResult;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.Returns;
import org.assay.desk.DeskClient;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.SmallCycleFixture.Years;
import org.assay.reporting.cycle.CycleReportFile;
import org.assay.reporting.cycle.CycleReportFile.Report;
import org.assay.reporting.cycle.CycleReports;
import org.assay.reporting.figures.ActionAges;
import org.assay.reporting.figures.ActionsSummary;
import org.assay.reporting.figures.AnswerSummary;
import org.assay.reporting.figures.AnswerSummary.Spread;
import org.assay.reporting.figures.Breach;
import org.assay.reporting.figures.Breach.Progress;
import org.assay.reporting.figures.Change;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.PastActions;
import org.assay.reporting.figures.compliance.Breaches;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.StandardResult;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.KeyFigure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two years worked out by hand, against what the figures, the page, the PDF and the workbook say.
 */
@DatabaseTest
class SmallCycleTest {
  private static final Instant REPORT = SmallCycleFixture.REPORT;

  /** What is said to the organisation alone. */
  private static final Pattern YOU =
      Pattern.compile("Your (answer|score|return|report)|You wrote|asked of you|you (say|compare)");

  /** What is said from five comparable points on, and never here. */
  private static final Pattern TREND = Pattern.compile("(?i)\\b(?:trend|improving|declining)");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant BEFORE_DEADLINE = Instant.parse("2026-11-25T09:00:00Z");

  @Inject TestClock clock;
  @Inject SmallCycleFixture fixture;
  @Inject CycleDataReader reader;
  @Inject CycleReports reports;
  @Inject Cycles cycles;
  @Inject Returns returns;
  @Inject TokenFixture tokens;
  @Inject Provider<EmbeddedServer> server;

  @BeforeEach
  void december() {
    clock.set(REPORT);
  }

  private ComplianceFigures figures(Years years, Instant at) {
    return ComplianceFigures.of(reader.read(years.second(), at, 200));
  }

  private ComplianceReport report(Years years, Instant at) {
    return ComplianceSummary.of(figures(years, at), ModerationResult.NONE);
  }

  private static void assertRatio(String expected, BigDecimal is) {
    assertNotNull(is);
    assertEquals(
        0,
        new BigDecimal(expected).compareTo(is.setScale(4, java.math.RoundingMode.HALF_UP)),
        is::toPlainString);
  }

  @Test
  void returns_stand_beside_last_years_at_the_same_distance_from_the_deadline() {
    var years = fixture.years();
    var whole = figures(years, REPORT).completion().whole();
    assertEquals(12, whole.expected());
    assertEquals(11, whole.returned());
    // By 10 December of the first year twelve of thirteen had returned, the last on the 15th.
    assertRatio("0.9231", whole.returnedLastYear());
    var page = cycles.completion(years.pas(), years.second().id()).orElseThrow().whole();
    assertEquals("92%", page.now().shareReturned());
    assertEquals("92%", FigureWords.percent(whole.returnedShare()));
    assertEquals(12, page.before().returned());
    clock.set(Instant.parse("2027-01-10T09:00:00Z"));
    assertRatio("1.0000", figures(years, clock.instant()).completion().whole().returnedLastYear());
  }

  @Test
  void one_standard_is_neither_the_weakest_nor_the_strongest() {
    var all = figures(fixture.years(), REPORT);
    var first = all.standards().getFirst();
    var lower =
        new StandardResult(
            "2", "other", 11, first.standing(), new BigDecimal("0.5"), null, 0, null);
    var equal =
        new StandardResult("2", "other", 11, first.standing(), first.score(), null, 0, null);
    assertTrue(said(all, List.of(first, lower)).contains("“other” is the weakest standard"));
    for (var standards : List.of(List.of(first), List.of(first, equal))) {
      var said = said(all, standards);
      assertFalse(said.contains("weakest") || said.contains("strongest"), said);
    }
  }

  @Test
  void where_nothing_is_unmet_no_organisations_are_counted() {
    var words =
        new ComplianceHeadlines(
            nothingUnmet(figures(fixture.years(), REPORT), List.of()), ModerationResult.NONE);
    assertEquals(
        new KeyFigure(
            "0",
            "requirements not fully met",
            "every organisation that returned says that all are met"),
        words.keyFigures().get(2));
  }

  private static String said(ComplianceFigures of, List<StandardResult> standards) {
    var words = new ComplianceHeadlines(nothingUnmet(of, standards), ModerationResult.NONE);
    return words.headlines() + " " + words.decisions();
  }

  private static ComplianceFigures nothingUnmet(
      ComplianceFigures of, List<StandardResult> standards) {
    return new ComplianceFigures(
        of.data(),
        of.completion(),
        standards,
        of.groups(),
        of.keyFeatures(),
        of.lowest(),
        of.movers(),
        of.mostNotApplicable(),
        Breaches.NONE,
        of.themes(),
        of.actions(),
        of.bands(),
        of.requests());
  }

  @Test
  void nobody_is_to_be_chased_before_the_deadline() {
    var years = fixture.years();
    var chase = "Agree who writes to the organisation still to return, and by when.";
    assertFalse(report(years, BEFORE_DEADLINE).decisions().contains(chase));
    assertTrue(report(years, REPORT).decisions().contains(chase));
  }

  @Test
  void change_is_over_the_same_questions_of_the_same_schools() {
    var data = reader.read(fixture.years().second(), REPORT, 200);
    var question = data.result(data.scope().edition().question("dsl")).change();
    // Schools 3 to 10 rose from partly to met, 1 fell, 2 and 11 stayed; 12 left and 13 is not back.
    assertEquals(11, question.organisations());
    assertEquals(List.of(8, 2, 1), List.of(question.up(), question.same(), question.down()));
    assertRatio("0.9091", question.now()); // 10 of 11
    assertRatio("0.5909", question.before()); // 6.5 of 11
    assertEquals(20.0 / 512, question.p(), 1e-12);
    assertTrue(question.tellable());
  }

  @Test
  void a_standard_and_the_whole_change_by_what_each_school_changed() {
    var figures = figures(fixture.years(), REPORT);
    var leadership = figures.standards().getFirst();
    assertRatio("0.9545", leadership.score()); // (10 + 11) / 22
    assertEquals(11, leadership.returns());
    assertRatio("0.9545", leadership.change().now());
    assertRatio("0.7955", leadership.change().before()); // (6.5 + 11) / 22
    assertTrue(
        ComplianceSummary.of(figures, ModerationResult.NONE).headlines().stream()
            .anyMatch(
                it ->
                    it.equals(
                        "“leadership” changed most since the last cycle: +16 points over 11"
                            + " organisations that answered both times (8 up, 2 the same, 1"
                            + " down).")),
        () -> ComplianceSummary.of(figures, ModerationResult.NONE).headlines().toString());
  }

  @Test
  void where_all_stayed_as_they_were_nothing_has_changed() {
    var three = new Change(3, 1, new BigDecimal("0.833"), new BigDecimal("0.833"), 0, 3, 0);
    assertEquals(0, three.difference().signum());
    assertFalse(three.tellable());
    var two = new Change(2, 1, BigDecimal.ONE, new BigDecimal("0.88"), 2, 0, 0);
    assertFalse(two.tellable(), "two bodies are no headline");
  }

  @Test
  void actions_count_by_their_own_record_as_at_the_report() {
    var figures = figures(fixture.years(), REPORT);
    // Two named, one closed with proof; the other was due 56 days ago.
    assertEquals(new ActionsSummary(2, 0, 1, new ActionAges(0, 0, 1, 0)), figures.actions());
    assertEquals(
        List.of("Organisation s01 OVERDUE", "Organisation s11 DONE"),
        figures.breaches().named().stream()
            .map(it -> it.organisation() + " " + it.progress())
            .sorted()
            .toList());
    assertEquals(
        1,
        figures.breaches().named().stream()
            .map(Breach::progress)
            .filter(Progress.OVERDUE::equals)
            .count());
  }

  @Test
  void last_years_actions_are_done_when_they_were_closed_before_the_report() {
    var data = reader.readImpact(fixture.years().second(), REPORT);
    // Eleven schools met the must partly; two closed theirs in March, a third an hour after the
    // report.
    assertEquals(
        List.of(new PastActions("1. leadership", 11, 2, 0, 0, 9)),
        ImpactSummary.of(data).pastActions());
  }

  @Test
  void a_school_that_a_critical_question_caps_at_the_lowest_band_is_named_first() {
    var years = fixture.years();
    var figures = figures(years, REPORT);
    assertEquals(
        List.of(new Counted("strong", 10), new Counted("weak", 1)), figures.bands().bands());
    var capped = figures.bands().capped().getFirst();
    assertEquals("Organisation s10", capped.organisation());
    assertRatio("0.9500", capped.score());
    assertTrue(capped.lowest());
    assertEquals(List.of("2.1  Are checks recorded?"), capped.because());
    assertEquals(
        "1 organisation is held at the lowest band, “weak”, by a critical requirement:"
            + " Organisation s10.",
        ComplianceSummary.of(figures, ModerationResult.NONE).headlines().get(1));
  }

  @Test
  void counts_percentages_and_choices_are_summarised_beside_last_cycle() {
    var told = figures(fixture.years(), REPORT).data().told();
    var staff = told(told, "staff").parts().getFirst();
    assertEquals(11, staff.all().organisations());
    assertEquals(0, new BigDecimal("660").compareTo(staff.all().total()));
    assertSpread("30", "60", "90", staff.all().spread());
    assertEquals(0, new BigDecimal("65").compareTo(staff.before().total()));
    assertEquals(
        List.of("Sector Education", "District Alderham"),
        staff.groups().stream().map(it -> it.cut() + " " + it.name()).toList());
    var trained = told(told, "trained").parts().getFirst();
    assertEquals(
        "50% (330 of 660)",
        AnswerSummaryTables.total(told(told, "trained"), trained, trained.all(), 11));
    var food = told(told, "offers").parts().getFirst();
    assertEquals("Breakfast", food.label());
    assertEquals("4 of 4", AnswerSummaryTables.total(told(told, "offers"), food, food.all(), 4));
    assertEquals(1, told(told, "wants").answered());
    var neglect = told(told, "training-needed");
    assertEquals(4, neglect.answered());
    assertEquals(
        List.of("Education: 3 of 4", "Alderham: 3 of 4"),
        neglect.parts().getFirst().groups().stream()
            .map(
                it ->
                    it.name()
                        + ": "
                        + AnswerSummaryTables.total(
                            neglect, neglect.parts().getFirst(), it.now(), it.answered()))
            .toList());
  }

  private static void assertSpread(String lower, String median, String upper, Spread is) {
    assertEquals(
        List.of(lower, median, upper),
        java.util.stream.Stream.of(is.lower(), is.median(), is.upper())
            .map(it -> it.stripTrailingZeros().toPlainString())
            .toList());
  }

  private static AnswerSummary told(List<AnswerSummary> all, String key) {
    return all.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
  }

  /** Worked out by hand; what stands in brackets on paper stands without them here. */
  private static final List<String> COMPLIANCE =
      List.of(
          // asked, on time, late, in progress, not started, returned (at the same point last year)
          "All asked 12 11 0 0 1 92% 92%",
          // 10 of 11, and the one that its checks cap
          "strong 10 91%",
          "weak 1 9%",
          "Organisation s10 weak 95% 2.1 Are checks recorded?",
          // met 20 of 22 answers, score 10.5 and 11 of 22, over the 11 that answered both years
          "1 leadership 11 91% 0% 95% +16 11 8, 2, 1 2",
          "2 checks 11 95% 0% 99% −1 11 0, 10, 1 2",
          "1.1 Is there a lead? must 11 59% 91% +32 8, 2, 1 0.039",
          // one named and overdue, one closed with proof
          "Closed with proof 1",
          "Organisation s01 Partly met Name a lead 15 Oct 2026",
          "changed most since the last cycle: +16 points over 11 organisations that answered both"
              + " times (8 up, 2 the same, 1 down).",
          "All 11 660 30 60 90 65",
          "All 11 50% (330 of 660)");

  private static final List<String> IMPACT =
      List.of("1. leadership 11 2 0 0 9", "All 11 660 30 60 90 65", "All 11 50% (330 of 660)");

  @Test
  void every_format_says_what_was_worked_out_by_hand() throws Exception {
    var years = fixture.years();
    for (var report : Report.values()) {
      for (var format : PaperFormat.values()) {
        var text = text(format, file(years, report, format));
        for (var said : report == Report.COMPLIANCE ? COMPLIANCE : IMPACT) {
          assertTrue(text.contains(said), () -> report + " " + format + ": " + said + "\n" + text);
        }
        assertFalse(TREND.matcher(text).find(), "two cycles are a change: " + report + format);
      }
    }
  }

  @Test
  void the_pages_say_what_was_worked_out_by_hand() {
    var years = fixture.years();
    var cycle = "/cycles/" + years.second().id();
    var completion = page(years.pas(), cycle);
    assertTrue(completion.contains("92% returned"), completion);
    var answers = page(years.pas(), cycle + "/answers");
    for (var said : List.of("All 11 660 30 60 90 65", "All 11 50% (330 of 660)", "4 of 4")) {
      assertTrue(answers.contains(said), said + " " + answers);
    }
  }

  /** With sectors and districts of every question at once the page was a megabyte. */
  @Test
  void sectors_and_districts_are_shown_on_a_page_of_each_question() {
    var years = fixture.years();
    var answers = "/cycles/" + years.second().id() + "/answers";
    try (var client = new DeskClient(server.get(), tokens.of(years.pas()))) {
      var all = client.get(answers);
      assertTrue(all.select("caption:contains(By sector and district)").isEmpty());
      var links = all.select("a[href*=answers?question=]");
      assertFalse(links.isEmpty());
      for (var link : links) {
        var one = client.get(link.attr("href"));
        assertEquals(1, one.select("h2[id^=q-]").size(), link.text());
        assertEquals(1, one.select("caption:contains(By sector and district)").size());
      }
    }
  }

  @Test
  void a_page_of_a_question_that_is_not_asked_says_so_of_the_question() {
    var years = fixture.years();
    var cycle = "/cycles/" + years.second().id();
    try (var client = new DeskClient(server.get(), tokens.of(years.pas()))) {
      for (var page : List.of("/answers?question=nothing", "/questions/nothing")) {
        var refused = client.answer(cycle + page);
        assertEquals(404, refused.code());
        assertTrue(refused.body().contains("a question that the cycle does not ask"), page);
      }
    }
  }

  /** Four answered 2.7, of whom three chose neglect; two gave three lines for fifty people. */
  @Test
  void what_is_asked_of_the_partnership_stands_on_page_and_paper_and_opens_who_asked()
      throws Exception {
    var years = fixture.years();
    var cycle = "/cycles/" + years.second().id();
    var page = page(years.pas(), cycle + "/requests");
    for (var said :
        List.of(
            "Training Asked for, the most often first What Question Organisations Of those that"
                + " answered Spotting neglect 2.7 3 75%",
            "2.8 For how many people? (3 lines; how many people: 50) 2.8 2 100%",
            "Harm online 2.7 1 25%",
            "Support asked Asked for, the most often first What Question Organisations Of those"
                + " that answered 2.9 Would you like us to call? 2.9 1 50%",
            "2.6 What should the partnership do? 1")) {
      assertTrue(page.contains(said), said + " " + page);
    }
    assertFalse(page.contains("None of these"), page);
    var who = page(years.pas(), cycle + "/questions/training-needed?answer=online");
    assertTrue(who.contains("1 to 1 of 1 organisation answered “Harm online”"), who);
    assertTrue(who.contains("Organisation s03"), who);
    assertTrue(page(years.pas(), cycle + "/questions/training-needs").contains("2 lines"));
    for (var format : PaperFormat.values()) {
      var text = text(format, file(years, Report.COMPLIANCE, format));
      for (var said : List.of("Spotting neglect 3", "Harm online 1", "how many people: 50) 2")) {
        assertTrue(text.contains(said), () -> format + ": " + said + "\n" + text);
      }
    }
  }

  @Test
  void a_number_is_shown_to_who_may_open_the_return_and_to_no_other_reader() {
    var years = fixture.years();
    var path = "/cycles/" + years.second().id() + "/questions/";
    var reader = new Caller(73, "Ro", years.partnership().id(), Role.EXECUTIVE_MEMBER, null, null);
    for (var it : List.of(List.of("staff", "30"), List.of("trained", "50% (15 of 30)"))) {
      var said = "Organisation s03 Alderham " + it.getLast();
      var page = page(years.pas(), path + it.getFirst());
      assertTrue(page.contains(said), said + page);
      var others = page(reader, path + it.getFirst());
      assertTrue(others.contains("Organisation s03 Alderham Answered"), others);
    }
  }

  /** School 1: 3 of 4 in leadership, all of the checks, so 87.5%. */
  @Test
  void a_score_reads_the_same_on_the_page_in_each_file_and_in_the_api() throws Exception {
    var years = fixture.years();
    var school = years.schools().getFirst();
    var head = new Caller(72, "Ann", years.partnership().id(), Role.APPROVER, school.id(), null);
    var line = returns.list(head, years.second().id()).getFirst();
    var report = "/returns/" + line.agencyReturn().id() + "/report";
    for (var reader : List.of(head, years.pas())) {
      for (var text :
          List.of(
              page(reader, report),
              ShownFigures.pdf(bytes(reader, report + ".pdf")),
              ShownFigures.workbook(bytes(reader, report + ".xlsx")))) {
        assertTrue(text.contains("All standards") && text.contains("88%"), text);
        assertTrue(text.contains("75%") && !text.contains("87.5%"), text);
        assertEquals(reader == head, YOU.matcher(text).find(), text);
      }
      var card =
          JSON.readTree(
              bytes(reader, "/api/v1/returns/" + line.agencyReturn().id() + "/scorecard"));
      assertEquals("88%", card.at("/compliance/percent").asText());
      assertEquals("75%", card.at("/sections/0/percent").asText());
    }
  }

  private String page(Caller caller, String path) {
    var html = new String(bytes(caller, path), java.nio.charset.StandardCharsets.UTF_8);
    var main = html.substring(html.indexOf("<main"));
    return ShownFigures.plain(main.replaceAll("<[^>]*>", " ").replace("&#39;", "'"));
  }

  private byte[] bytes(Caller caller, String path) {
    try (var client = HttpFixture.client(server.get().getURL())) {
      return client
          .toBlocking()
          .retrieve(
              HttpRequest.GET(path).accept("*/*").bearerAuth(tokens.of(caller)), byte[].class);
    }
  }

  private static String text(PaperFormat format, byte[] file) throws Exception {
    return switch (format) {
      case PDF -> ShownFigures.pdf(file);
      case XLSX -> ShownFigures.workbook(file);
      case DOCX -> ShownFigures.word(file);
      case CSV ->
          ShownFigures.csv(new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes());
    };
  }

  private byte[] file(Years years, Report report, PaperFormat format) {
    return reports
        .make(years.pas(), years.second().id(), new CycleReportFile(report, format), REPORT)
        .orElseThrow()
        .bytes();
  }
}
