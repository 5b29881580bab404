package org.assay.learning.recommendations;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.JudgeRecommendations.Closing;
import org.assay.learning.recommendations.JudgeRecommendations.Found;
import org.assay.learning.recommendations.ReportQuarter.Report;
import org.assay.learning.recommendations.ReviewFixture.Scene;
import org.assay.learning.recommendations.ReviseRecommendations.Wording;
import org.assay.learning.recommendations.WorkOnRecommendations.Plan;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.learning.recommendations.intake.RecommendationImport;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.lists.RecommendationLists;
import org.assay.learning.recommendations.lists.RecommendationSearch;
import org.assay.learning.recommendations.reviews.ReviewStage;
import org.assay.learning.recommendations.reviews.Reviews;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Membership;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.ShownFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight recommendations of a review, from the list to the re-audit. */
@DatabaseTest
class RecommendationChainTest {
  private static final String POLICE = "Lindenshire Police";
  private static final String COUNCIL = "Lindenshire County Council";
  private static final String STEPS = "Safe Steps Lindenshire";
  private static final String VALLEY = "Fallow Valley District Council";
  private static final String LEARNING = "Learning from Practice";

  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject RecommendationImport intake;
  @Inject Chains chains;
  @Inject RecommendationLists lists;
  @Inject MakeRecommendations making;
  @Inject WorkOnRecommendations work;
  @Inject ReportQuarter reporting;
  @Inject JudgeRecommendations judging;
  @Inject Escalations escalations;
  @Inject ReviseRecommendations revising;
  @Inject Reviews reviews;
  @Inject ChainsAt at;
  @Inject EmbeddedServer server;
  @Inject TokenFixture tokens;

  private Scene scene;
  private Caller lead;
  private Caller pas;

  @BeforeEach
  void begin() {
    on("2025-07-14");
    scene = fixture.scene("north");
    lead = scene.as(Role.LEARNING_LEAD);
    pas = scene.as(Role.PAS_MEMBER);
    assertEquals(
        new RecommendationImport.Stored(8, 0, 0),
        intake.store(lead, ReviewFixture.list(), Map.of()));
  }

  private void on(String day) {
    clock.set(LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC));
  }

  private Chain at(int number) {
    return chains.all(pas).get(number - 1);
  }

  private void accept(int number, String agency) {
    done(fixture.answer(scene.of(agency), at(number), agency, OwnerAnswer.ACCEPTED));
  }

  private void report(int number, String agency, String quarter, boolean finished) {
    done(fixture.report(scene.of(agency), at(number), agency, quarter, finished));
  }

  private void check(int number, EvidenceShows shows) {
    done(judging.check(pas, at(number).id(), shows, "Ten files read"));
  }

  private ChainOutcome close(Caller by, int number, boolean implemented) {
    return judging.close(
        by,
        at(number).id(),
        new Closing(implemented, "Ten files read", null, at(number).recommendation().version()));
  }

  private static void done(ChainOutcome outcome) {
    assertInstanceOf(Done.class, outcome);
  }

  private static void refused(String why, ChainOutcome outcome) {
    assertEquals(why, assertInstanceOf(Refused.class, outcome).why());
  }

  /** The first, through four quarters to its re-audit. */
  private void first() {
    on("2025-07-20");
    accept(1, POLICE);
    on("2025-10-05");
    report(1, POLICE, "2025-2", false);
    on("2026-01-08");
    report(1, POLICE, "2025-3", false);
    check(1, EvidenceShows.PARTLY);
    on("2026-04-02");
    report(1, POLICE, "2025-4", false);
    on("2026-06-20");
    report(1, POLICE, "2026-1", true);
    check(1, EvidenceShows.SEEN);
    done(close(pas, 1, true));
    on("2026-11-10");
    done(
        judging.reaudit(
            pas,
            at(1).id(),
            new Found(EvidenceShows.IMPROVED, "Audit 2026-11", null, "8 of 8 named", null)));
  }

  private void others() {
    on("2025-07-21");
    done(fixture.answer(scene.of(COUNCIL), at(2), COUNCIL, OwnerAnswer.IN_PART));
    accept(3, COUNCIL);
    done(fixture.answer(lead, at(4), LEARNING, OwnerAnswer.ACCEPTED));
    done(fixture.answer(lead, at(5), LEARNING, OwnerAnswer.ACCEPTED));
    var admin = scene.as(Role.ADMIN);
    done(fixture.answer(admin, at(6), "Executive", OwnerAnswer.ACCEPTED));
    done(fixture.answer(scene.of(COUNCIL), at(7), COUNCIL, OwnerAnswer.NOT_ACCEPTED));
    accept(7, STEPS);
    done(fixture.answer(scene.of(COUNCIL), at(8), COUNCIL, OwnerAnswer.NOT_ACCEPTED));
    done(fixture.answer(scene.of(VALLEY), at(8), VALLEY, OwnerAnswer.NOT_ACCEPTED));
    on("2025-12-10");
    report(2, COUNCIL, "2025-3", false);
    check(2, EvidenceShows.PARTLY);
    done(fixture.report(admin, at(6), "Executive", "2025-3", true));
    check(6, EvidenceShows.CONTRADICTED);
    report(7, STEPS, "2025-3", true);
    check(7, EvidenceShows.NOTHING);
    on("2026-02-10");
    done(close(pas, 6, false));
    on("2026-03-20");
    report(3, COUNCIL, "2025-4", true);
    check(3, EvidenceShows.SEEN);
    done(close(pas, 3, true));
  }

  @Test
  void the_eight_stand_where_a_hand_count_says_in_each_of_three_columns() {
    others();
    first();
    on("2026-11-29");
    var today = LocalDate.of(2026, 11, 29);
    assertEquals(
        List.of(
            "SAID_DONE IMPROVED CLOSED_IN_TIME",
            "UNDER_WAY PARTLY OVERDUE",
            "SAID_DONE SEEN CLOSED_IN_TIME",
            "ACCEPTED NOT_CHECKED OVERDUE",
            "ASKED NOT_CHECKED NOT_DUE",
            "SAID_DONE CONTRADICTED NOT_IMPLEMENTED",
            "SAID_DONE NOTHING OVERDUE",
            "NOT_ACCEPTED NOT_CHECKED DUE_SOON"),
        chains.all(pas).stream()
            .map(it -> it.standing(today))
            .map(it -> it.owner() + " " + it.evidence() + " " + it.date())
            .toList());
    var figures = new ChainFigures(chains.all(pas), today);
    assertEquals(
        List.of(8L, 5L, 3L, 2L, 1L, 2L, 1L, 1L),
        List.of(
            (long) figures.chains().size(),
            figures.open(),
            figures.overdue(),
            figures.implemented(),
            figures.notImplemented(),
            figures.withProof(),
            figures.reaudited(),
            figures.held()));
    assertEquals(
        List.of(0L, 0L, 0L, 5L), List.copyOf(figures.ages().values()), "all are of July 2025");
    assertEquals(4, at(1).updates().size());
    assertEquals(
        Map.of(COUNCIL, 1L, LEARNING, 2L, STEPS, 1L),
        figures.silent(Quarter.completeOn(today)),
        "for July to September");
    assertEquals(3, count(RecommendationSearch.OVERDUE));
    assertEquals(4, count(RecommendationSearch.SILENT));
    assertEquals(5, count(RecommendationSearch.OPEN));
    assertEquals(1, count("IMPROVED"));
  }

  @Test
  void the_report_as_at_a_time_says_what_it_said_then() throws Exception {
    on("2025-07-20");
    for (var agency : List.of(POLICE, COUNCIL)) accept(agency.equals(POLICE) ? 1 : 3, agency);
    on("2025-12-10");
    report(3, COUNCIL, "2025-3", false);
    check(3, EvidenceShows.PARTLY);
    done(escalations.raise(pas, at(1).id(), "No update has come"));
    var moment = clock.instant();
    var said = workbook("");

    clock.set(moment.plusSeconds(3_600)); // later on the same day
    again(3, COUNCIL, "2025-3");
    check(3, EvidenceShows.SEEN);
    done(close(pas, 3, true));
    done(escalations.decide(pas, at(1).escalations().getFirst().id(), "The chair writes"));
    done(fixture.answer(scene.of(COUNCIL), at(2), COUNCIL, OwnerAnswer.NOT_ACCEPTED));
    edited(4);
    on("2026-06-01");
    done(
        judging.reaudit(
            pas, at(3).id(), new Found(EvidenceShows.FELL, "Audit 2026-6", null, "3 of 8", null)));

    assertNotEquals(said, workbook(""));
    assertEquals(said, workbook("?at=" + moment));
    assertTrue(workbook("?at=" + moment.minusSeconds(1)).contains("As at"));
    var then = at.all(pas, moment).get(2);
    assertEquals(EvidenceShows.PARTLY, then.standing(LocalDate.of(2025, 12, 10)).evidence());
    assertEquals(ChainState.UNDER_WAY, then.recommendation().state());
    assertFalse(then.updates().getFirst().finished(), "as it was first given");
  }

  private void again(int number, String agency, String quarter) {
    var update = at(number).updates().getFirst();
    done(
        reporting.report(
            scene.of(agency),
            at(number).id(),
            update.ownerId(),
            new Report(quarter, "All trained", "Seen in files", null, null, true, update.seen())));
  }

  private void edited(int number) {
    var it = at(number).recommendation();
    done(
        revising.edit(
            lead,
            Ids.of(it.id()),
            new ReviseRecommendations.Wording(
                "Other words",
                "Another theme",
                null,
                it.dueOn().plusYears(1),
                it.measure(),
                "Asked by the review",
                it.version())));
  }

  private String workbook(String query) throws IOException {
    try (var client = HttpFixture.client(server.getURL())) {
      var request =
          HttpRequest.GET("/recommendations/reports/recommendations.xlsx" + query)
              .accept("*/*")
              .bearerAuth(tokens.of(pas));
      return ShownFigures.workbook(client.toBlocking().retrieve(request, byte[].class));
    }
  }

  private long count(String state) {
    return lists.count(pas, new RecommendationSearch(null, null, null, state, 1), state);
  }

  @Test
  void a_list_is_searched_by_words_theme_owner_and_source() {
    assertEquals(List.of(at(8).id()), found("priority housing", null, null));
    assertEquals(List.of(at(1).id()), found("r1", null, null));
    assertEquals(8, found("linden", null, null).size(), "the source's name");
    assertEquals(2, found(null, "Core groups", null).size());
    assertEquals(5, found(null, null, COUNCIL).size());
    assertEquals(0, found("100%", null, null).size());
    assertEquals(List.of("adolescents", "right-support"), lists.priorities(pas));
    var tagged = RecommendationSearch.ofPriority("right-support", RecommendationSearch.ALL);
    assertEquals(5, lists.page(pas, tagged).items().size());
    assertEquals("?priority=right-support&state=all", tagged.query(1));
    var oldest =
        new RecommendationSearch(null, null, null, null, RecommendationSearch.ALL, true, 1);
    assertEquals(at(1).id(), lists.page(pas, oldest).items().getFirst(), "of the same day");
    assertEquals(at(6).id(), found(null, null, null).getFirst(), "due first");
    assertEquals(List.of(), lists.page(scene.of(POLICE), search("r1", null, null)).items());
  }

  private List<Long> found(@Nullable String words, @Nullable String theme, @Nullable String owner) {
    return lists.page(pas, search(words, theme, owner)).items();
  }

  private static RecommendationSearch search(
      @Nullable String words, @Nullable String theme, @Nullable String owner) {
    return new RecommendationSearch(words, theme, owner, RecommendationSearch.ALL, 1);
  }

  private static NewRecommendation asked(String words, List<String> owners) {
    return new NewRecommendation(
        new FindingSource(SourceKind.SCRUTINY, "Scrutiny, autumn 2025", null),
        null,
        null,
        "Invitations went astray",
        words,
        "Core groups",
        null,
        owners,
        LocalDate.of(2026, 3, 31),
        "Members come",
        LocalDate.of(2025, 7, 1));
  }

  @Test
  void a_pair_that_asks_for_the_same_counts_once_and_keeps_both_sources() {
    var words =
        "Make sure that essential services belong to core groups and know that they must come";
    var near = chains.near(lead, words);
    assertEquals(at(3).id(), near.getFirst().recommendation().id());
    var it = asked(words, List.of(COUNCIL));
    done(making.support(lead, at(3).id(), it));
    done(making.support(lead, at(3).id(), it));
    assertEquals(8, chains.all(pas).size());
    var sources = at(3).sources();
    assertEquals(
        List.of(SourceKind.PRACTICE_REVIEW, SourceKind.SCRUTINY),
        sources.stream().map(source -> source.finding().what().source().kind()).toList());
    assertEquals(words, sources.getLast().link().words());
    var figures = new ChainFigures(chains.all(pas), LocalDate.of(2025, 7, 15));
    assertEquals(8, figures.chains().size());
    assertEquals(
        List.of("Independent scrutiny 1", "Practice review 8"),
        figures.bySource().stream().map(line -> line.name() + " " + line.all()).toList());
  }

  @Test
  void a_recommendation_without_an_owner_or_with_an_unknown_one_is_refused() {
    refused(
        "Enter who owns it: an agency or one of your bodies. A recommendation without an owner"
            + " cannot be followed",
        making.make(lead, asked("Do it", List.of())));
    refused(
        "“Nobody” is neither an agency in your register nor one of your bodies. Check the name",
        making.make(lead, asked("Do it", List.of(COUNCIL, "Nobody"))));
    assertInstanceOf(NotFound.class, making.make(pas, asked("Do it", List.of(COUNCIL))));
    assertEquals(8, chains.all(pas).size());
  }

  @Test
  void an_owner_does_not_close_the_own_in_whichever_role() {
    accept(3, COUNCIL);
    report(3, COUNCIL, "2025-2", true);
    var why = "You own this recommendation or worked on it, so somebody else has to do this";
    var own =
        new Membership(
            1,
            scene.partnership().id(),
            Role.RESPONDENT,
            scene.of(COUNCIL).organisationId(),
            null,
            "");
    var both = new Caller(77, "Both", pas.membership(), List.of(own));
    refused(why, close(both, 3, true));
    var same = new Caller(scene.of(COUNCIL).personId(), "Same", pas.membership(), List.of());
    refused(why, close(same, 3, true));
    assertInstanceOf(NotFound.class, close(scene.of(COUNCIL), 3, true));
    done(fixture.answer(lead, at(4), LEARNING, OwnerAnswer.ACCEPTED));
    refused(why, close(lead, 4, false));
    done(close(pas, 3, true));
  }

  @Test
  void a_closed_recommendation_takes_no_update_and_one_not_answered_neither() {
    refused(
        "First say whether you accept the recommendation. Then give an update",
        fixture.report(scene.of(COUNCIL), at(3), COUNCIL, "2025-2", false));
    refused(
        "Not every owner has answered, so it cannot be closed as implemented", close(pas, 3, true));
    accept(3, COUNCIL);
    report(3, COUNCIL, "2025-2", true);
    done(close(pas, 3, true));
    refused(
        "The recommendation is closed, so it takes no more updates",
        fixture.report(scene.of(COUNCIL), at(3), COUNCIL, "2025-2", false));
    refused("The recommendation is closed already", close(pas, 3, false));
  }

  @Test
  void an_update_is_for_this_quarter_or_the_last_and_is_not_overwritten_unseen() {
    accept(3, COUNCIL);
    var caller = scene.of(COUNCIL);
    refused(
        "Select this quarter or the one before",
        fixture.report(caller, at(3), COUNCIL, "2025-3", false));
    report(3, COUNCIL, "2025-2", false);
    assertInstanceOf(Stale.class, fixture.report(caller, at(3), COUNCIL, "2025-2", true));
    var owner = Ids.of(ReviewFixture.owner(at(3), COUNCIL).id());
    var seen = at(3).updates().getFirst().seen();
    done(
        reporting.report(
            caller,
            at(3).id(),
            owner,
            new Report("2025-2", "Trained 60", "Seen in 3 of 10 files", null, null, false, seen)));
    assertEquals("Trained 60", at(3).updates().getFirst().done());
    assertEquals(1, at(3).updates().size());
    refused(
        "Enter what difference it made, or that none can be seen yet",
        reporting.report(
            caller,
            at(3).id(),
            owner,
            new Report("2025-1", "Trained 60", " ", null, null, false, 0)));
  }

  @Test
  void one_action_serves_two_and_each_has_its_own_proof() {
    accept(2, COUNCIL);
    accept(3, COUNCIL);
    var owner = Ids.of(ReviewFixture.owner(at(2), COUNCIL).id());
    var due = LocalDate.of(2025, 12, 1);
    refused(
        "Select only open recommendations that you own",
        work.plan(
            scene.of(COUNCIL),
            at(2).id(),
            owner,
            new Plan("Train", "Jo", due, List.of(at(1).id()))));
    done(
        work.plan(
            scene.of(COUNCIL),
            at(2).id(),
            owner,
            new Plan("Train", "Jo", due, List.of(at(3).id()))));
    var shared = at(3).actions().getFirst();
    assertEquals(2, shared.shared());
    var gap = Ids.of(shared.gap().id());
    done(work.prove(scene.of(COUNCIL), at(3).id(), gap, "Register of training"));
    assertEquals("Register of training", at(3).actions().getFirst().gap().proof());
    assertEquals(null, at(2).actions().getFirst().gap().proof());
    assertInstanceOf(NotFound.class, work.prove(scene.of(POLICE), at(3).id(), gap, "x"));
  }

  @Test
  void an_owner_sees_the_own_and_nobody_sees_those_of_another_partnership() {
    assertEquals(
        List.of("R1"),
        chains.own(scene.of(POLICE)).stream().map(it -> it.recommendation().ref()).toList());
    assertTrue(chains.find(scene.of(POLICE), at(2).id()).isEmpty());
    var other = fixture.scene("south");
    assertTrue(chains.find(other.as(Role.PAS_MEMBER), at(2).id()).isEmpty());
    assertEquals(List.of(), chains.all(other.as(Role.PAS_MEMBER)));
    assertEquals(List.of(), chains.all(scene.as(Role.ANALYST)));
  }

  @Test
  void a_list_that_was_stored_is_not_stored_twice_and_a_faulty_line_says_why() {
    assertEquals(
        new RecommendationImport.Stored(0, 0, 8),
        intake.store(lead, ReviewFixture.list(), Map.of()));
    var preview =
        intake.preview(
            lead,
            """
            source_kind,source,number,recommendation,theme,owners,due,measure,made
            inspection,Visit,1,Keep records of every call,Records,Lindenshire Police,31/03/2027,Calls are found,1/6/2025
            rumour,Visit,2,Keep records,Records,Lindenshire Police,31/03/2027,x,1/6/2025
            inspection,Visit,1,Keep records again,Records,Lindenshire Police,31/03/2027,x,1/6/2025
            inspection,Visit,3,Keep records,Records,,31/03/2027,x,1/6/2025
            inspection,Visit,4,Keep records,Records,Lindenshire Police,31/02/2027,x,1/6/2025
            inspection,Visit,5,Keep records of NHS number 943 476 5919,Records,Lindenshire Police,31/03/2027,x,1/6/2025
            inspection,A visit to a boy born 12/03/2014,6,Keep records,Records,Lindenshire Police,31/03/2027,x,1/6/2025
            inspection,Visit,7,Keep records,Records,Lindenshire Police,31/03/2027,x,15/7/2025
            rumour,Visit,8,,Records,Lindenshire Police,31/02/2027,x,1/6/2025
            """);
    var faults =
        preview.lines().stream()
            .map(it -> it.number() + " " + (it.fault() == null ? "sound" : it.fault()))
            .toList();
    assertEquals("2 sound", faults.get(0));
    assertTrue(faults.get(1).startsWith("3 “rumour” is no kind of source"), faults.get(1));
    assertEquals("4 Number 1 of this review is in the list twice", faults.get(2));
    assertTrue(faults.get(3).startsWith("5 Enter who owns it"), faults.get(3));
    assertTrue(faults.get(4).startsWith("6 “31/02/2027” is no date"), faults.get(4));
    assertTrue(faults.get(5).contains("NHS number"), faults.get(5));
    assertTrue(faults.get(6).startsWith("8 This may hold: date of birth"), faults.get(6));
    assertEquals("9 The date of the review or audit must be today or in the past", faults.get(7));
    assertTrue(faults.get(8).contains("is no kind of source"), faults.get(8));
    assertTrue(faults.get(8).contains(". “31/02/2027” is no date."), faults.get(8));
    assertTrue(faults.get(8).endsWith(". Enter what is recommended"), faults.get(8));
    assertEquals(1, preview.sound());
    assertEquals(
        "The list lacks the columns source, recommendation, theme, owners, due, measure, made",
        intake.preview(lead, "source_kind,a\nx,y\n").problem());
  }

  @Test
  void a_priority_is_one_of_the_plan_by_its_key_or_its_title_and_a_theme_is_not_written_twice() {
    var list =
        """
        source_kind,source,recommendation,theme,priority,owners,due,measure,made
        inspection,Visit,Call the family back within a day,%s,%s,Lindenshire Police,31/03/2027,x,1/6/2025
        """;
    assertEquals(
        "“Zzz” is not a priority of your partnership. Use one of: “The right support”,"
            + " “Safeguarding adolescents”, or leave it empty",
        intake.preview(lead, list.formatted("Records", "Zzz")).lines().getFirst().fault());
    assertEquals(
        new RecommendationImport.Stored(0, 0, 1),
        intake.store(lead, list.formatted("Records", "Zzz"), Map.of()));
    assertEquals(
        new RecommendationImport.Stored(1, 0, 0),
        intake.store(lead, list.formatted(" core  GROUPS", "the right Support"), Map.of()));
    assertEquals("Core groups", at(9).recommendation().theme());
    assertEquals("right-support", at(9).recommendation().priority());
    assertEquals("Core groups", at(9).sources().getFirst().finding().what().theme());
    assertEquals(3, found(null, "Core groups", null).size());
  }

  @Test
  void it_goes_up_by_the_partnerships_stages_and_the_executive_decides_last() {
    var id = at(8).id();
    done(escalations.raise(pas, id, "No answer for three months"));
    var scrutiny = at(8).escalations().getFirst();
    assertEquals("Scrutiny", scrutiny.stageName());
    done(escalations.decide(pas, Ids.of(scrutiny.id()), "Take it to the Executive"));
    done(escalations.raise(lead, id, "Still no answer"));
    var executive = at(8).escalations().getLast();
    assertEquals("Executive", executive.stageName());
    assertInstanceOf(NotFound.class, escalations.decide(pas, Ids.of(executive.id()), "No"));
    refused(
        "It is at the last stage, which has not decided yet", escalations.raise(pas, id, "Again"));
    on("2025-11-03");
    var member = scene.as(Role.EXECUTIVE_MEMBER);
    done(escalations.decide(member, Ids.of(executive.id()), "The council answers by December"));
    assertEquals(LocalDate.of(2025, 11, 3), at(8).escalations().getLast().decidedOn());
    refused("This was decided already", escalations.decide(member, Ids.of(executive.id()), "No"));
  }

  @Test
  void what_is_before_the_executive_is_closed_only_by_who_sent_it_there_until_it_decides() {
    var id = at(8).id();
    done(escalations.raise(pas, id, "No answer for three months"));
    done(escalations.raise(lead, id, "Still no answer"));
    refused(
        "The Executive has not decided about it yet. Only the person who escalated it can close it"
            + " before that",
        close(pas, 8, false));
    var executive = at(8).escalations().getLast();
    done(
        escalations.decide(
            scene.as(Role.EXECUTIVE_MEMBER), Ids.of(executive.id()), "Close it as it stands"));
    done(close(pas, 8, false));
    done(escalations.raise(pas, at(1).id(), "No answer"));
    done(escalations.raise(pas, at(1).id(), "Still no answer"));
    done(close(pas, 1, false));
  }

  @Test
  void what_stood_before_an_edit_is_kept_and_a_second_edit_of_an_old_page_is_refused() {
    var before = at(1).recommendation();
    var wanted =
        new Wording(
            "Name every child in the protocol",
            before.theme(),
            null,
            before.dueOn().plusMonths(3),
            before.measure(),
            "The date was not possible",
            before.version());
    assertInstanceOf(ChainOutcome.NotFound.class, revising.edit(pas, at(1).id(), wanted));
    done(revising.edit(lead, at(1).id(), wanted));
    assertEquals("Name every child in the protocol", at(1).recommendation().words());
    var kept = revising.edits(at(1)).getFirst();
    assertEquals(before.words(), kept.words());
    assertEquals(before.dueOn(), kept.dueOn());
    assertEquals("The date was not possible", kept.reason());
    assertInstanceOf(ChainOutcome.Stale.class, revising.edit(lead, at(1).id(), wanted));
  }

  @Test
  void a_closed_one_is_opened_again_with_a_reason_by_somebody_who_does_not_own_it() {
    first();
    var closed = at(1).recommendation();
    refused("Enter why you open it again", revising.reopen(pas, at(1).id(), " ", closed.version()));
    assertInstanceOf(
        ChainOutcome.NotFound.class,
        revising.reopen(scene.of(POLICE), at(1).id(), "It fell back", closed.version()));
    done(revising.reopen(pas, at(1).id(), "Two new cases show the same", closed.version()));
    var open = at(1).recommendation();
    assertEquals(ChainState.SAID_DONE, open.state(), "what its owner said last");
    assertNull(open.closedOn());
    var kept = revising.reopenings(at(1)).getFirst();
    assertEquals(ChainState.IMPROVED, kept.state());
    assertEquals(closed.closingReason(), kept.closingReason());
    refused(
        "The recommendation is open already",
        revising.reopen(pas, at(1).id(), "Once more", open.version()));
    on("2026-11-12");
    report(1, POLICE, "2026-3", false);
  }

  @Test
  void a_review_is_closed_once_nothing_of_it_is_open() {
    var it = reviews.all(lead).getFirst();
    assertEquals(8, it.chains().size());
    var due = LocalDate.of(2025, 10, 1);
    refused(
        "Enter the date on which it was published",
        reviews.set(lead, wanted(it, ReviewStage.RESPONSE_DUE, null, due)));
    refused(
        "The date on which it was published must be today or earlier",
        reviews.set(lead, wanted(it, ReviewStage.PUBLISHED, due, null)));
    done(reviews.set(lead, wanted(it, ReviewStage.RESPONSE_DUE, due.minusMonths(3), due)));
    var stored = reviews.all(lead).getFirst();
    assertEquals(
        "Response due by 1 October 2025. Published on 1 July 2025",
        requireNonNull(stored.review()).words());
    assertInstanceOf(
        ChainOutcome.Stale.class, reviews.set(lead, wanted(it, ReviewStage.UNDER_WAY, null, null)));
    refused(
        "The review cannot be closed while recommendations of it are open: 8 are",
        reviews.set(lead, wanted(stored, ReviewStage.CLOSED, null, null)));
    assertInstanceOf(
        ChainOutcome.NotFound.class,
        reviews.set(pas, wanted(stored, ReviewStage.UNDER_WAY, null, null)));
  }

  private static Reviews.Wanted wanted(
      Reviews.Line it, ReviewStage stage, @Nullable LocalDate published, @Nullable LocalDate due) {
    var version = it.review() == null ? null : (Integer) it.review().version();
    return new Reviews.Wanted(it.kind(), it.reference(), stage, published, due, version);
  }
}
