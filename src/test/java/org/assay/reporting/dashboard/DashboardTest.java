package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.ShownFigures;
import org.assay.reporting.dashboard.AgencyCycleFixture.Years;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the pages say of a cycle that was worked out by hand. Who changes one has one alone. */
@DatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
class DashboardTest {
  private static final List<String> PAGES =
      List.of(
          "overview",
          "standards",
          "questions",
          "questions?order=movers",
          "questions/lead",
          "heat-map",
          "heat-map?rows=sector",
          "duties",
          "impact",
          "action-ages",
          "requests");

  @Inject TestClock clock;
  @Inject AgencyCycleFixture fixture;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject EmbeddedServer server;

  private Years years;

  @BeforeAll
  void two_years() {
    years = fixture.years();
  }

  @BeforeEach
  void december() {
    clock.set(AgencyCycleFixture.NOW);
  }

  @Test
  void the_first_page_tells_how_the_cycle_stands() {
    var page = page(years, "overview");
    says(
        page,
        "11 of 12 organisations asked have returned. The latest submission of each up to 10"
            + " December 2026 at 09:00 counts",
        "The first deadline was 30 November 2026; the second is in 8 days (18 December 2026)",
        "11 of 12 returned (92%) 9 on time, 2 late. 100% at this point of the last cycle",
        "2 organisations have a legal duty unmet of 11 that returned: 2 duties, 1 without an"
            + " action, 1 overdue",
        // (8 × 1 + 3 × ½ …) worked out return by return: 9.25 of 11
        "84% mean score claimed",
        "1 of 1 open actions are overdue 0 closed with proof",
        // 9.75 of 11, and 8.75 of 11
        "1 Leadership 11 89%",
        "2 Voice 11 80%",
        "3 of 4 scored questions compare",
        // six claims of level 1 beside 89%; five of level 3 beside 80%
        "Process without difference: Leadership.",
        "In place and making a difference: Voice.",
        "Strong 8 73%",
        "Sound 0 0%",
        "Weak 3 27%",
        "1 return is held down by a critical requirement: Agency g09.");
  }

  @Test
  void what_needs_a_decision_comes_by_rules_and_alerts_come_first() {
    var page = page(years, "overview");
    var points =
        List.of(
            "Alert 1 organisation is held at the lowest band, “Weak”, by a critical requirement:"
                + " Agency g09. Who is held by what",
            "Alert 1 organisation has a legal duty unmet and no action for it. Duties without an"
                + " action",
            "Advise 1 organisation has not returned, and the first deadline has passed. Chase list",
            "Advise “Voice” is the weakest standard: mean score claimed 80% over 11 returns.",
            "Advise Process without difference: “Leadership” is in place, and little difference to"
                + " children is shown.",
            "Assure In place, with a difference shown: “Voice”.");
    var last = 0;
    for (var point : points) {
      var at = page.indexOf(point);
      assertTrue(at > last, () -> point + "\n" + page);
      last = at;
    }
    // Five up, four the same, two down: luck explains that.
    assertFalse(page.contains("changed by"), page);
  }

  @Test
  void change_is_over_the_same_questions_of_the_same_agencies_and_is_no_trend() {
    var page = page(years, "questions?order=movers");
    says(
        page,
        // compared, last cycle, this cycle, points, up same down, by luck
        "1.1 Is there a lead? 10 60% 85% +25 8, 0, 2 0.109",
        "2.1 Are children asked? 9 50% 72% +22 5, 3, 1 0.219",
        "2.2 Is it acted on? 11 100% 91% −9 0, 10, 1 1.000");
    assertFalse(page.contains("1.2 Is there a policy?"), "it was not asked like that last year");
    for (var path : PAGES) {
      var text = page(years, path).toLowerCase(Locale.UK);
      for (var word : List.of("trend", "improving", "declining")) {
        assertFalse(text.contains(word), path + ": " + word);
      }
    }
  }

  @Test
  void questions_come_lowest_first_and_leave_grey_out() {
    var page = page(years, "questions");
    var lowest = page.indexOf("2.1 Are children asked? Local 9 56% 11% 72% +22");
    var next = page.indexOf("1.1 Is there a lead? Must 10 80% 10% 85% +25");
    assertTrue(lowest > 0 && next > lowest, page);
  }

  @Test
  void each_answer_opens_who_gave_it() {
    says(
        page(years, "questions/lead"),
        "Must. Standard Leadership. Mean score 85% over 10 answers. Change +25 points, from 60% to"
            + " 85%, over the 10 organisations that answered in both cycles: 8 up, 0 the same, 2"
            + " down.",
        "Green 8 73%",
        "Not applicable 1 9%",
        "1 to 11 of 11 organisations were asked.");
    var red = page(years, "questions/lead?answer=red");
    says(red, "1 to 1 of 1 organisation answered “Red”", "Agency g02 Alderham Red Down from 100%");
    assertFalse(red.contains("Agency g01"), red);
    says(page(years, "questions/lead?state=notApplicable"), "Agency g03 Alderham Not applicable");
    says(
        page(years, "questions/voice-impact?answer=3"),
        "1 to 5 of 5 organisations answered “Level 3”");
    says(
        page(years, "questions/lead?answer=green&district=Brockley"),
        "1 to 5 of 5 organisations answered “Green”");
    says(page(years, "questions/lead?sector=police"), "No organisation matches.");
  }

  @Test
  void duties_are_named_with_their_actions() {
    says(
        page(years, "duties"),
        "2 duties are not fully met in 2 of the 11 organisations that returned: 1 without an"
            + " action, 1 with one that is overdue.",
        "1.1 Is there a lead? (Working Together, paragraph 1) 2 1 1 1 1",
        "Agency g01 1.1 Is there a lead? Amber Name a lead 15 Oct 2026 Overdue",
        "Agency g02 1.1 Is there a lead? Red No action named");
    var none = page(years, "duties?action=none");
    assertTrue(none.contains("Agency g02") && !none.contains("Agency g01"), none);
    var overdue = page(years, "duties?action=overdue");
    assertTrue(overdue.contains("Agency g01") && !overdue.contains("Agency g02"), overdue);
    says(page(years, "duties?action=done"), "No unmet duty matches.");
  }

  @Test
  void the_heat_map_is_cut_put_in_order_and_paged_by_the_database() {
    says(
        page(years, "heat-map"),
        "1 to 11 of 11 organisations.",
        "Agency g01 88% So , 75% S , 100%",
        "Agency g02 50% W , 0% S , 100%",
        "Agency g09: held at “Weak” by 2.1 Are children asked?");
    says(page(years, "heat-map?sector=district-council"), "1 to 5 of 5 organisations.");
    says(page(years, "heat-map?quadrant=North+East&sector=health"), "1 to 6 of 6 organisations.");
    var lowest = page(years, "heat-map?order=voice");
    assertTrue(
        lowest.indexOf("Agency g11 50%") < lowest.indexOf("Agency g09 75%")
            && lowest.indexOf("Agency g09 75%") < lowest.indexOf("Agency g06 88%"),
        lowest);
    says(page(years, "heat-map?held=yes"), "1 to 1 of 1 organisations.", "Agency g09");
    says(page(years, "heat-map?band=weak"), "1 to 3 of 3 organisations.");
    // Health: .75, 0, 1, 1, 1, 1 is 79%; districts: five of 1.
    says(
        page(years, "heat-map?rows=sector"),
        "District council 5 returns S , 100% of 5",
        "Health 6 returns So , 79% of 6");
    says(page(years, "heat-map?sector=nobody"), "No return matches.");
  }

  @Test
  void impact_stands_beside_compliance_and_its_quadrants_open_their_agencies() {
    says(
        page(years, "impact"),
        "5 of 11 claims (45%) name an outcome for children",
        "11 questions on impact were left without a claim.",
        "1 Leadership 6 0 6 0 0 0 1.0 89%",
        "2 Voice 5 0 0 0 5 0 3.0 80%",
        // One to five claim 1 and 3, which is 2 on average, and two is at 50%; six claims 1 alone.
        "In place and making a difference 4 67%",
        "Process without difference 1 17%",
        "Difference despite gaps 1 17%",
        "Gaps, and no difference shown 0 0%");
    says(
        page(years, "heat-map?difference=process-without-difference"),
        "1 to 1 of 1 organisations.",
        "Agency g06");
  }

  @Test
  void actions_stand_by_age_and_standard() {
    says(
        page(years, "action-ages"),
        "1 action named, 0 of them carried from an earlier cycle; 0 closed with proof, 1 open.",
        "1. Leadership 1 0 0 0 1 0");
  }

  @Test
  void what_moderators_found_stands_beside_what_was_claimed_on_page_and_paper() throws Exception {
    var years = fixture.years("moderated");
    says(page(years, "overview"), "No return has been moderated");
    fixture.moderated(years);
    // The whole: 9.25 claimed, less three times 0.125: 8.875 of 11.
    says(
        page(years, "overview"),
        "−3 points from claimed to moderated 84% to 81% over 11 returns drawn at random, 95% −7 to"
            + " +1",
        "11 returns finished in the random part, of 11 drawn",
        "a shift of −3 points before rounding (95% −7 to +1, n 11)",
        "3 of 11 marked answers were over-claimed (27%; 95% 10% to 57%)");
    // Leadership: 9.75 claimed, less three quarters: 9 of 11.
    says(
        page(years, "standards"),
        "1 Leadership 11 89% 89% 82% (95% 62% to 100%, n 11) −7 (95% −15 to +1, n 11)",
        "2 Voice 11 80%");
    var summary = "/cycles/" + years.second().id() + "/reports/compliance-summary";
    for (var text :
        List.of(
            ShownFigures.pdf(bytes(years.pas(), summary + ".pdf")),
            ShownFigures.workbook(bytes(years.pas(), summary + ".xlsx")),
            ShownFigures.word(bytes(years.pas(), summary + ".docx")))) {
      for (var said :
          List.of(
              "All asked 12 9 2 0 1 92% 100%",
              // returns, met 18 of 21, grey 1 of 22, score, change, compared, ways, questions
              "1 Leadership 11 86% 5% 89% +25 10 8, 0, 2 1 11 89% 82%",
              "2 Voice 11 75% 9% 80% 0 11 5, 4, 2 2",
              "Returns in the sample 11 of 11",
              "Agreed with the claim 73%",
              "Over-claimed 27%",
              "Mean score moderated 81%",
              "Shift, percentage points, before rounding −3")) {
        assertTrue(text.contains(said), said + "\n" + text);
      }
      assertFalse(text.contains("No return has been moderated"), text);
    }
    var first =
        fixture.samples(years).stream()
            .filter(it -> it.organisation().equals("Agency g01"))
            .findFirst()
            .orElseThrow();
    // Six of health: 02 red, 03 grey, 04 to 06 green beside it.
    says(
        page(years.pas(), "/moderation/samples/" + first.id() + "/leadership"),
        "Claimed: Amber",
        "Others of its kind (5): Green 3, Red 1, Grey 1.");
    var markers = "/moderation/cycles/" + years.second().id();
    // Three of eleven: 27%. Each marker is a dot with a number, and a line of the table.
    says(
        page(years.pas(), markers),
        "Markers: share over-claimed, against what chance allows",
        "The line is the share of all of them, 27%.",
        "1 Ada",
        "2 Ben",
        "3 Cy");
    assertTrue(
        new String(bytes(years.pas(), markers), StandardCharsets.UTF_8)
            .matches("(?s).*<svg[^>]*role=\"img\"[^>]*aria-label=\"Ada: .*"));
  }

  /**
   * Worked out from the table of {@link AgencyCycleFixture}. Leadership and voice have 22 answers
   * each: of leadership 18 of 21 are met and one is grey, of voice 15 of 20 and two are grey.
   */
  private static final Map<String, List<String>> ON_PAPER =
      Map.of(
          "compliance-summary",
          List.of(
              "All asked 12 9 2 0 1 92% 100%",
              "1 Leadership 11 86% 5% 89% +25 10 8, 0, 2 1",
              "2 Voice 11 75% 9% 80% 0 11 5, 4, 2 2",
              "Strong 8 73%",
              "Sound 0 0%",
              "Weak 3 27%",
              "may not add to 100%",
              "Agency g09 Weak 75% 2.1 Are children asked?",
              "1.1 Is there a lead? must 10 60% 85% +25 8, 0, 2 0.109",
              "2.1 Are children asked? local 9 50% 72% +22 5, 3, 1 0.219",
              "2.2 Is it acted on? local 11 100% 91% −9 0, 10, 1 1.000",
              "Agency g01 Amber Name a lead 15 Oct 2026"),
          "impact-summary",
          List.of(
              // claims, levels 0 to 4, outcome or better, mean
              "1 Leadership 6 0 6 0 0 0 0% 1.0", "2 Voice 5 0 0 0 5 0 100% 3.0"));

  @Test
  void every_format_and_the_api_say_what_was_worked_out_by_hand() throws Exception {
    for (var paper : ON_PAPER.entrySet()) {
      var file = "/cycles/" + years.second().id() + "/reports/" + paper.getKey();
      for (var at : List.of("", "/api/v1")) {
        for (var end : List.of(".pdf", ".xlsx", ".docx", ".csv")) {
          var text = read(end, bytes(years.pas(), at + file + end));
          for (var said : paper.getValue()) {
            assertTrue(text.contains(said), () -> at + file + end + ": " + said + "\n" + text);
          }
        }
      }
    }
  }

  private static String read(String end, byte[] file) throws Exception {
    return switch (end) {
      case ".pdf" -> ShownFigures.pdf(file);
      case ".xlsx" -> ShownFigures.workbook(file);
      case ".docx" -> ShownFigures.word(file);
      default -> ShownFigures.csv(file);
    };
  }

  @Test
  void a_second_marker_finds_no_answer_that_is_kept_from_them() {
    var years = fixture.years("drawn");
    var moderators = fixture.drawn(years);
    var blind = fixture.samples(years).stream().filter(it -> it.secondMarker() != null).findFirst();
    var sample = blind.orElseThrow();
    var second =
        moderators.stream()
            .filter(it -> Long.valueOf(it.personId()).equals(sample.secondMarker()))
            .findFirst()
            .orElseThrow();
    for (var path : List.of("heat-map", "questions/lead", "duties")) {
      var page = page(second, years.path(path));
      assertFalse(page.contains(sample.organisation()), path + page);
      says(page, "that you mark without seeing the claim");
      assertTrue(page(years.pas(), years.path(path)).contains("Agency g0"), path);
    }
  }

  @Test
  void who_reads_papers_and_no_returns_finds_no_link_into_one() {
    for (var path : PAGES) {
      var html = new String(bytes(years.of(Role.READER), years.path(path)), StandardCharsets.UTF_8);
      assertFalse(html.contains("href=\"/returns"), path);
      assertFalse(html.contains("href=\"/actions?"), path);
    }
  }

  @Test
  void an_empty_cycle_is_told_in_words() {
    var years = fixture.asked("empty");
    for (var path : PAGES) {
      var page = page(years, path);
      assertFalse(page.contains("NaN") || page.contains("null"), page);
    }
    says(
        page(years, "overview"),
        "0 of 12 returned (0%)",
        "No return has been submitted yet. Scores, duties and impact are shown here from the first"
            + " one on.");
    says(page(years, "standards"), "No return has been submitted yet.");
    says(page(years, "duties"), "No return has been submitted yet.");
    says(page(years, "impact"), "No claim of impact has been submitted yet.");
    says(page(years, "action-ages"), "No action has been named yet.");
    says(page(years, "questions?order=movers"), "No question that can be compared");
    says(page(years, "questions/lead"), "Nobody has been asked this");
  }

  @Test
  void one_agency_and_answers_that_are_all_grey_make_no_false_number() {
    var one = fixture.asked("one");
    fixture.record(one, it -> answers("green"), 1);
    var page = page(one, "overview");
    says(page, "1 of 12 returned", "No question can be compared with the last cycle yet.");
    assertFalse(page.contains("weakest"), "one return is no weakest standard");
    for (var path : PAGES) page(one, path);
  }

  @Test
  void answers_that_are_all_grey_make_no_score() {
    var grey = fixture.asked("grey");
    fixture.record(grey, it -> answers("grey"), 3);
    for (var path : PAGES) {
      var page = page(grey, path);
      assertFalse(page.contains("NaN") || page.contains("null"), page);
    }
    says(page(grey, "heat-map"), "Agency g01 100% S , 100% n , not scored");
    says(page(grey, "questions/asked"), "Nobody has given an answer that is scored.");
    says(page(grey, "questions"), "1.2 Is there a policy?");
  }

  private static java.util.Map<String, Answer> answers(String option) {
    var answer =
        option.equals("grey")
            ? AgencyCycleFixture.grey()
            : org.assay.engine.answering.AnswerFixture.choice(option);
    return AgencyCycleFixture.answers(
        answer, org.assay.engine.answering.AnswerFixture.yes(), answer, answer);
  }

  @Test
  void a_stranger_and_who_may_not_read_papers_find_no_page() {
    var other = DirectoryFixture.partnership(register, "others").id();
    var stranger = new Caller(71, "Sam", other, Role.PAS_MEMBER, null, null);
    for (var path : PAGES) {
      assertEquals(404, status(stranger, years.path(path)), path);
      assertEquals(403, status(years.of(Role.ANALYST), years.path(path)), path);
    }
    assertEquals(404, status(years.pas(), years.path("questions/nothing")));
  }

  private static void says(String page, String... words) {
    for (var it : words) {
      assertTrue(page.contains(ShownFigures.plain(it)), () -> it + "\n" + page);
    }
  }

  private String page(Years years, String path) {
    return page(years.pas(), years.path(path));
  }

  private String page(Caller caller, String path) {
    var html = new String(bytes(caller, path), StandardCharsets.UTF_8);
    var main = html.substring(html.indexOf("<main"));
    return ShownFigures.plain(
        main.replaceAll("(?s)<svg.*?</svg>", " ").replaceAll("<[^>]*>", " ").replace("&#39;", "'"));
  }

  private byte[] bytes(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      return client
          .toBlocking()
          .retrieve(
              HttpRequest.GET(path).accept("*/*").bearerAuth(tokens.of(caller)), byte[].class);
    }
  }

  private int status(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      return client
          .toBlocking()
          .exchange(HttpRequest.GET(path).accept("*/*").bearerAuth(tokens.of(caller)))
          .code();
    } catch (HttpClientResponseException e) {
      return e.getStatus().getCode();
    }
  }
}
