package org.assay.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.PartnershipWords;
import org.assay.desk.DeskClient;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.District;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SettingsTest {
  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject PartnershipSettings settings;
  @Inject Bodies bodies;
  @Inject PartnershipWords words;
  @Inject TokenFixture tokens;

  private Partnership partnership;
  private Caller admin;
  private DeskClient client;

  @BeforeEach
  void begin() {
    partnership = DirectoryFixture.partnership(register, "north");
    admin = CycleFixture.admin(partnership);
    client = new DeskClient(server, tokens.of(admin));
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void names_and_districts_are_changed_and_quadrants_and_boards_may_be_left_out() {
    assertEquals(
        303,
        client.post("/settings/names", Map.of("name", "North SCP", "county", "Northshire")).code());
    assertEquals("Northshire", register.partnership(partnership.id()).orElseThrow().countyName());
    register.addOrganisations(partnership.id(), List.of(DirectoryFixture.school("a")));

    var saved =
        client.post(
            "/settings/districts",
            Map.of("districts", "Alderham, , North ICB, E07000001\nCaverly"));
    assertEquals("/settings?saved=districts", saved.header("Location"));
    var page = client.get("/settings?saved=districts");
    assertTrue(page.text().contains("The districts are saved"), page.text());
    assertEquals("Districts", page.select("#your-districts").text());
    assertEquals(
        List.of(
            new District("Alderham", null, "North ICB", "E07000001"),
            new District("Caverly", null)),
        register.districts(partnership.id()));
    assertEquals(
        null,
        register.organisations(partnership.id()).getFirst().quadrant(),
        "an organisation follows its district");
  }

  @Test
  void a_district_that_organisations_lie_in_stays_and_a_faulty_line_is_named() {
    register.addOrganisations(partnership.id(), List.of(DirectoryFixture.school("a")));
    assertEquals(
        List.of("Organisations lie in these districts, so they cannot be removed: Alderham"),
        DeskClient.errors(client.post("/settings/districts", Map.of("districts", "Caverly"))));
    assertEquals(
        List.of("“Caverly” is there twice. Remove one"),
        DeskClient.errors(
            client.post("/settings/districts", Map.of("districts", "Caverly\nCaverly"))));
    assertTrue(
        DeskClient.errors(client.post("/settings/districts", Map.of("districts", "a,b,c,d,e")))
            .getFirst()
            .contains("Check “a,b,c,d,e”"));
    assertEquals(2, register.districts(partnership.id()).size());
  }

  @Test
  void words_and_limits_are_kept_by_their_keys_and_what_cannot_be_is_refused() {
    var levels = "Universal\n\nEmerging\nTargeted";
    assertEquals(
        303,
        client
            .post(
                "/settings/words",
                Map.of(
                    "levels-of-need",
                    levels,
                    "front-door",
                    "MASH",
                    "escalation-hours",
                    "48",
                    "colour",
                    "#14404d"))
            .code());
    assertEquals(
        List.of("Universal", "Emerging", "Targeted"),
        settings.lines(partnership.id(), Setting.LEVELS_OF_NEED));
    assertEquals("MASH", settings.find(partnership.id(), Setting.FRONT_DOOR).orElseThrow());

    var wrong =
        client.post(
            "/settings/words",
            Map.of("escalation-hours", "two days", "colour", "#ffff00", "retention-returns", "0"));
    assertEquals(
        List.of(
            "Hours in which a disagreement is to be resolved: enter a whole number, for instance"
                + " 48",
            "White words cannot be read on this colour. Choose a darker one",
            "Years for which returns are kept: enter a whole number, for instance 48"),
        DeskClient.errors(wrong));
    assertTrue(wrong.body().contains("two days"), "what was typed stays in its box");
    assertEquals("48", settings.find(partnership.id(), Setting.ESCALATION_LIMIT).orElseThrow());
    client.post("/settings/words", Map.of("front-door", ""));
    assertTrue(settings.find(partnership.id(), Setting.FRONT_DOOR).isEmpty());
  }

  @Test
  void what_a_partnership_calls_things_is_what_its_questions_say() {
    words.say(partnership.id(), Map.of("mentalHealth", "Mindworks"));
    client.post("/settings/words", Map.of("front-door", "the Hub", "neglect-tool", "the GCP2"));
    assertEquals(
        Map.of("frontDoor", "the Hub", "neglectTool", "the GCP2", "mentalHealth", "Mindworks"),
        words.of(partnership.id()));
    assertEquals("the Hub", client.get("/settings").select("#front-door").val());
    assertEquals(
        List.of("Your front door: leave out { and }"),
        DeskClient.errors(client.post("/settings/words", Map.of("front-door", "{{hub}}"))));
  }

  @Test
  void bodies_have_a_chair_members_and_meetings_and_the_one_that_scrutinises_names_the_reports() {
    client.post(
        "/settings/bodies",
        Map.of(
            "name",
            "Executive",
            "kind",
            "executive",
            "chair",
            "A. Chair",
            "members",
            "Police\nCouncil"));
    var executive = bodies.all(admin).getFirst();
    client.post(
        "/settings/bodies",
        Map.of(
            "name",
            "Assurance and Scrutiny",
            "kind",
            "scrutiny",
            "above",
            String.valueOf(executive.id())));
    assertEquals(
        "Assurance and Scrutiny",
        register.partnership(partnership.id()).orElseThrow().subgroupName());
    var page = "/settings/bodies/" + executive.id();
    client.post(
        page + "/meetings", Map.of("held.day", "3", "held.month", "3", "held.year", "2027"));
    client.post(
        page + "/meetings",
        Map.of(
            "held.day",
            "3",
            "held.month",
            "3",
            "held.year",
            "2027",
            "attended",
            "Police\nCouncil"));
    assertEquals(
        "3 March 2027 Police, Council",
        client.get(page).select("tbody tr").text(),
        "one meeting a day");
    assertEquals(
        List.of("Enter the date of the meeting"),
        DeskClient.errors(client.post(page + "/meetings", Map.of("attended", "x"))));
    assertEquals(
        List.of("You have a body of this name already. Choose another name"),
        DeskClient.errors(
            client.post("/settings/bodies", Map.of("name", "Executive", "kind", "forum"))));
    assertEquals(
        List.of("Enter the name", "Select what it is for"),
        DeskClient.errors(client.post("/settings/bodies", Map.of("name", ""))));
  }

  @Test
  void another_partnership_s_body_is_not_there() {
    client.post("/settings/bodies", Map.of("name", "Executive", "kind", "executive"));
    var body = bodies.all(admin).getFirst();
    var south = DirectoryFixture.partnership(register, "south");
    try (var other =
        new DeskClient(
            server, tokens.of(new Caller(901, "Other", south.id(), Role.ADMIN, null, null)))) {
      assertEquals(404, other.answer("/settings/bodies/" + body.id()).code());
      assertEquals(
          404,
          other
              .post("/settings/bodies/" + body.id(), Map.of("name", "Mine", "kind", "forum"))
              .code());
      assertEquals(404, other.answer("/settings/logo").code());
    }
    assertEquals("Executive", bodies.all(admin).getFirst().name());
  }

  @Test
  void a_logo_is_a_small_picture_whatever_its_file_is_called() {
    assertEquals(
        List.of("Choose a picture in the PNG or JPEG format"),
        DeskClient.errors(logo(new byte[] {'<', 's', 'v', 'g'})));
    var picture = PictureFixture.png(300, 100);
    assertEquals(303, logo(picture).code());
    assertEquals(
        "image/png", client.answer("/settings/logo").getContentType().orElseThrow().toString());
    assertEquals(
        List.of("Choose a picture of at most 200 KB"),
        DeskClient.errors(logo(java.util.Arrays.copyOf(picture, 300_000))));
  }

  @Test
  void a_logo_can_be_removed() {
    logo(PictureFixture.png(300, 100));
    assertEquals(200, client.answer("/settings/logo").code());
    client.post("/settings/logo/remove", Map.of());
    assertEquals(404, client.answer("/settings/logo").code());
  }

  private HttpResponse<String> logo(byte[] content) {
    var body = MultipartBody.builder().addPart("file", "logo.png", content).build();
    return client.exchange(
        HttpRequest.POST("/settings/logo", body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  @Test
  @Tag("browser")
  void the_pages_of_settings_are_accessible_and_fit_a_phone() {
    client.post("/settings/bodies", Map.of("name", "Executive", "kind", "executive"));
    logo(PictureFixture.png(300, 100));
    var body = bodies.all(admin).getFirst();
    try (var browser = BrowserFixture.wide()) {
      browser.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + tokens.of(admin)));
      for (var address :
          List.of("/start", "/settings", "/settings/bodies/" + body.id(), "/plans")) {
        for (var width : List.of(320, 1280)) {
          browser.page().setViewportSize(width, 800);
          browser.page().navigate(server.getURL() + address);
          browser.assertAccessible("desk" + address.replaceAll("\\d", "").replace('/', '-'));
          browser.assertNoSidewaysScroll();
          browser.shot("desk" + address.replaceAll("\\d", "").replace('/', '-'));
        }
      }
    }
  }
}
