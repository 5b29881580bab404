package org.assay.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.collection.colleagues.Assignments;
import org.assay.collection.colleagues.GiveStandard;
import org.assay.collection.colleagues.Recipient;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.desk.DeskClient;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.Waiting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PeopleTest {
  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Callers callers;
  @Inject Returns returns;
  @Inject GiveStandard giveStandard;
  @Inject Assignments assignments;
  @Inject Sql sql;

  private Scene scene;
  private DeskClient admin;
  private DeskClient approver;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene();
    admin = new DeskClient(server, tokens.of(scene.admin()));
    approver = new DeskClient(server, tokens.of(scene.approver()));
  }

  @AfterEach
  void hangUp() {
    admin.close();
    approver.close();
  }

  @Test
  void an_administrator_sees_everybody_and_an_approver_the_own_organisation() {
    var all = admin.get("/people").select("tbody tr").eachText();
    assertEquals(7, all.size(), all.toString());
    assertTrue(all.getFirst().startsWith("Ed Moderator"), "the partnership's own come first");
    assertEquals(
        List.of("Ada Respondent", "Bea Approver"),
        approver.get("/people").select("tbody td:first-child").eachText());
    var stranger = scene.stranger().personId();
    assertEquals(404, approver.answer("/people/" + stranger).code());
    assertEquals(404, approver.post("/people/" + stranger + "/leave", Map.of()).code());
    assertEquals(
        List.of("Cy Stranger"),
        admin
            .get("/people?words=cy+s2&place=organisations")
            .select("tbody td:first-child")
            .eachText());
  }

  @Test
  void the_list_is_cut_by_the_database_and_printed_and_downloaded_whole() {
    for (int i = 0; i < 60; i++) {
      assertEquals(
          303, admin.post("/people/invite", newcomer("P" + i, "p" + i + "@x.example")).code());
    }
    assertEquals(50, admin.get("/people").select("tbody tr").size());
    assertEquals(17, admin.get("/people?page=2").select("tbody tr").size());
    var print = admin.get("/people/print");
    assertEquals(67, print.select("tbody tr").size());
    assertEquals(List.of(), print.select("table [role], table [data-label]"));
    assertEquals(print.select("thead th").size(), print.select("thead th[scope=col]").size());
    assertTrue(
        admin.answer("/people/print").body().contains("</td><td "), "no indents in 5,000 rows");
    assertEquals(68, admin.answer("/people/access.csv").body().lines().count());
    assertEquals(1, admin.answer("/people/access.csv?words=p7@").body().lines().skip(1).count());
  }

  @Test
  void somebody_invited_holds_the_role_from_their_first_day_and_gets_a_letter() {
    var typed =
        Map.of(
            "name",
            "Nia New",
            "email",
            "Nia@X.example",
            "role",
            "MODERATOR",
            "until.day",
            "31",
            "until.month",
            "12",
            "until.year",
            "2026");
    assertEquals(303, admin.post("/people/invite", typed).code());
    var person = person("nia@x.example");
    assertEquals(
        List.of(Role.MODERATOR),
        callers.in(scene.partnership().id(), person).stream().map(it -> it.role()).toList());
    assertEquals(1, sql.count("select count(*) from letter where kind = 'access-given'"));
    var row = admin.get("/people?words=nia").select("tbody tr").text();
    assertTrue(row.endsWith("The partnership 5 October 2026 31 December 2026 Invited"), row);
  }

  @Test
  void what_is_wrong_with_an_invitation_is_said() {
    assertEquals(
        List.of("Select a role"),
        DeskClient.errors(
            admin.post("/people/invite", Map.of("name", "A", "email", "a@b.example"))));
    assertEquals(
        List.of("“None” is not in your register"),
        DeskClient.errors(
            admin.post(
                "/people/invite",
                Map.of(
                    "name", "A", "email", "a@b.example", "role", "RESPONDENT", "place", "None"))));
    assertEquals(
        List.of("Enter an email address, like name@example.sch.uk"),
        DeskClient.errors(admin.post("/people/invite", newcomer("A", "a.example"))));
    assertEquals(
        List.of("This address has this role already"),
        DeskClient.errors(
            admin.post("/people/invite", newcomer("Ada", "ada.respondent@north.example"))));
    assertEquals(
        List.of("Select a role"),
        DeskClient.errors(
            approver.post(
                "/people/invite", Map.of("name", "A", "email", "a@b.example", "role", "ADMIN"))),
        "an approver gives roles in the own organisation alone");
  }

  @Test
  void an_address_gets_three_letters_a_day() {
    for (int i = 0; i < 3; i++) {
      assertEquals(
          303,
          admin
              .post(
                  "/people/invite",
                  Map.of("name", "A", "email", "a@b.example", "role", Role.values()[4 + i].name()))
              .code());
    }
    assertEquals(
        List.of(
            "This address was sent 3 letters within a day. Ask them to look for those, or try again"
                + " tomorrow"),
        DeskClient.errors(admin.post("/people/invite", newcomer("A", "a@b.example"))));
  }

  @Test
  void a_list_is_looked_at_before_anybody_is_invited_and_refused_lines_say_why() {
    var list =
        """
        Name,Email,Role,Organisation,From
        Ann,ann@x.example,Respondent,Organisation s1,
        Ben,ben@x.example,Approver,Nowhere,
        Cat,cat,Respondent,Organisation s1,
        Dan,dan@x.example,King,,
        Eve,eve@x.example,Moderator,,31/2/2027
        Ann,ANN@x.example,Respondent,Organisation s1,
        "Fay, F",fay@x.example,PAS member,,1/12/2026
        """;
    var preview = upload(list);
    var page = Jsoup.parse(preview.body());
    assertEquals(
        List.of(
            "3 Ben ben@x.example Approver Nowhere “Nowhere” is not in your register",
            "4 Cat cat Respondent Organisation s1 Enter an email address, like name@example.sch.uk",
            "5 Dan dan@x.example King There is no role called “King”. Use one of: "
                + Arrays.stream(Role.values()).map(Role::title).collect(Collectors.joining(", ")),
            "6 Eve eve@x.example Moderator “31/2/2027” is not a date. Write it like 27/3/2026",
            "7 Ann ann@x.example Respondent Organisation s1 This person is in the list twice with"
                + " the same role"),
        page.select("table").first().select("tbody tr").eachText());
    assertEquals(0, sql.count("select count(*) from person where email like '%@x.example'"));
    var applied =
        admin.post(
            "/people/list/invitations", Map.of("list", page.select("input[name=list]").val()));
    assertEquals("/people?invited=2", applied.header("Location"));
    assertEquals(2, sql.count("select count(*) from letter where kind = 'access-given'"));
    assertEquals(
        1,
        sql.count("select count(*) from letter where due_at > ?", clock.instant()),
        "whoever begins later is written to later");
  }

  @Test
  void a_file_that_is_no_list_is_refused() {
    assertTrue(upload("PK\u0003\u0004").body().contains("This is not a CSV file"));
    assertTrue(upload("a,b\n1,2\n").body().contains("no column called name"));
    assertTrue(upload("").body().contains("Choose a CSV file"));
    assertTrue(upload("name,email,role\n\"Ann,ann@x").body().contains("cut short"));
  }

  @Test
  void who_leaves_is_signed_out_and_their_history_stays() {
    var leaver = scene.respondent();
    try (var theirs = new DeskClient(server, tokens.of(leaver))) {
      assertEquals(200, theirs.answer("/returns").code());
      assertEquals(303, admin.post("/people/" + leaver.personId() + "/leave", Map.of()).code());
      Waiting.until(Duration.ofMinutes(1), () -> theirs.answer("/returns").code() != 200);
      assertFalse(theirs.answer("/returns").code() == 200, "signed out within ten seconds");
    }
    var page = admin.get("/people/" + leaver.personId());
    assertTrue(page.text().contains("Ended 4 October 2026"), page.text());
    assertTrue(admin.get("/people?state=ended").text().contains("Ada Respondent"));
    assertEquals(404, admin.post("/people/" + leaver.personId() + "/leave", Map.of()).code());
  }

  @Test
  void whoever_lost_a_laptop_is_signed_out_everywhere_and_keeps_their_roles() {
    var person = scene.respondent().personId();
    tokens.of(scene.respondent());
    tokens.of(scene.pasMember());
    var open = "select count(*) from sign_in_session where ended_at is null and person_id = ?";
    assertEquals(1, sql.count(open, person));
    var elsewhere = "/people/" + scene.pasMember().personId() + "/sign-out";
    assertEquals(404, approver.post(elsewhere, Map.of()).code(), "not of their organisation");
    assertEquals(303, approver.post("/people/" + person + "/sign-out", Map.of()).code());
    assertEquals(0, sql.count(open, person));
    assertEquals(1, sql.count(open, scene.pasMember().personId()));
    assertEquals(
        1,
        sql.count(
            "select count(*) from membership where person_id = ? and valid_until is null", person));
  }

  @Test
  void nobody_ends_the_last_administrator_or_as_approver_themselves() {
    assertEquals(
        List.of("Nobody else administers the partnership. Give somebody else that role first"),
        DeskClient.errors(admin.post("/people/" + scene.admin().personId() + "/leave", Map.of())));
    assertEquals(
        List.of("You cannot end your own access. Ask your partnership to do it"),
        DeskClient.errors(
            approver.post("/people/" + scene.approver().personId() + "/leave", Map.of())));
    admin.post("/people/" + scene.moderator().personId() + "/roles", Map.of("role", "ADMIN"));
    assertEquals(
        303, admin.post("/people/" + scene.admin().personId() + "/leave", Map.of()).code());
  }

  @Test
  void a_role_ends_on_a_last_day() {
    var person = scene.respondent().personId();
    var membership = sql.count("select id from membership where person_id = ?", person);
    var typed =
        Map.of(
            "membership",
            Long.toString(membership),
            "until.day",
            "10",
            "until.month",
            "10",
            "until.year",
            "2026");
    assertEquals(303, admin.post("/people/" + person + "/end", typed).code());
    assertEquals(1, callers.in(scene.partnership().id(), person).size());
    clock.set(CycleFixture.OPEN.plusSeconds(6 * 86_400));
    assertEquals(0, callers.in(scene.partnership().id(), person).size());
  }

  @Test
  void who_takes_over_has_the_return_the_standards_the_actions_and_the_letters() {
    var old = scene.respondent();
    giveStandard.give(
        scene.approver(),
        scene.returnId(),
        "leadership",
        new Recipient.Known(old.personId()),
        null);
    giveStandard.give(
        old, scene.returnId(), "voice", new Recipient.Known(scene.approver().personId()), null);
    action(old.name());
    sql.change(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at, due_at)"
            + " values (?, ?, 'sent-back', ?, ?, ?)",
        scene.partnership().id(),
        old.personId(),
        scene.returnId(),
        clock.instant(),
        clock.instant());

    var typed =
        Map.of(
            "organisation",
            Long.toString(scene.schools().getFirst().id()),
            "name",
            "Nia New",
            "email",
            "nia@x.example");
    assertEquals(303, approver.post("/people/" + old.personId() + "/handover", typed).code());

    var nia = callers.in(scene.partnership().id(), person("nia@x.example")).getFirst();
    assertEquals(Role.RESPONDENT, nia.role());
    var view = returns.read(nia, scene.returnId()).orElseThrow();
    assertEquals("Nia New", assignments.in(nia, view).get("leadership").holder().name());
    assertEquals(nia.personId(), assignments.in(nia, view).get("voice").assignedBy());
    assertEquals(
        "Nia New",
        sql.first("select lead_name from improvement_action", row -> row.getString(1))
            .orElseThrow());
    assertEquals(
        "Nia New takes over from Ada Respondent",
        sql.first("select words from action_entry", row -> row.getString(1)).orElseThrow());
    assertEquals(
        nia.personId(), sql.count("select person_id from letter where kind = 'sent-back'"));
    assertTrue(callers.in(scene.partnership().id(), old.personId()).isEmpty());
  }

  @Test
  void whoever_has_access_already_takes_over_what_they_do_not_hold() {
    var typed =
        Map.of(
            "organisation",
            Long.toString(scene.schools().getFirst().id()),
            "name",
            "Bea Approver",
            "email",
            "Bea.Approver@north.example");
    var old = scene.respondent().personId();
    assertEquals(303, admin.post("/people/" + old + "/handover", typed).code());
    assertEquals(
        List.of(Role.APPROVER, Role.RESPONDENT),
        callers.in(scene.partnership().id(), scene.approver().personId()).stream()
            .map(it -> it.role())
            .sorted(java.util.Comparator.comparing(Enum::name))
            .toList());
    assertEquals(
        List.of("Enter the address of the person who takes over"),
        DeskClient.errors(
            admin.post("/people/" + scene.approver().personId() + "/handover", typed)));
  }

  @Test
  @Tag("browser")
  void the_pages_of_people_are_accessible_and_fit_a_phone() {
    try (var browser = BrowserFixture.wide()) {
      browser
          .context()
          .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(scene.admin())));
      for (var address :
          List.of(
              "/people",
              "/people/print",
              "/people/invite",
              "/people/" + scene.respondent().personId())) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          browser.assertAccessible("people" + address.replaceAll("\\d", "").replace('/', '-'));
          browser.assertNoSidewaysScroll();
          browser.shot("people" + address.replaceAll("\\d", "").replace('/', '-') + width);
        }
      }
      sql.change(
          "update person set email = 'safeguarding.lead.900254@lindenshire.example.org' where id ="
              + " ?",
          scene.respondent().personId());
      assertPrintsWhole(browser, server.getURL() + "/people/print");
      assertPrintsWhole(browser, server.getURL() + "/people");
    }
  }

  /** On a sheet of A4 no column is cut off, and no link has its address behind it. */
  private static void assertPrintsWhole(BrowserFixture browser, String address) {
    var page = browser.page();
    page.setViewportSize(718, 1000);
    page.navigate(address);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var over = "document.querySelector('.assay-scroll table').offsetWidth - innerWidth";
    assertTrue(((Number) page.evaluate(over)).intValue() <= 0, over);
    var bare =
        "[...document.querySelectorAll(\".govuk-link[href^='/']\")].every(it =>"
            + " getComputedStyle(it, '::after').content === 'none')";
    assertEquals(true, page.evaluate(bare), address);
  }

  private static Map<String, Object> newcomer(String name, String email) {
    return Map.of("name", name, "email", email, "role", "RESPONDENT", "place", "Organisation s1");
  }

  private HttpResponse<String> upload(String list) {
    var body =
        MultipartBody.builder()
            .addPart("file", "list.csv", list.getBytes(StandardCharsets.UTF_8))
            .build();
    return admin.exchange(
        HttpRequest.POST("/people/list", body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  private long person(String email) {
    return sql.count("select id from person where email = ?", email);
  }

  private void action(String lead) {
    sql.change(
        "insert into improvement_action (partnership_id, organisation_id, raised_kind, raised_id,"
            + " raised_key, source, standard_key, standard, question, lead_name, required, asked,"
            + " state, opened_at) values (?, ?, 'return', ?, 'dsl', 's', 'leadership', 's', 'q', ?,"
            + " true, true, 'open', ?)",
        scene.partnership().id(),
        scene.schools().getFirst().id(),
        scene.returnId(),
        lead,
        clock.instant());
  }
}
