package org.assay.desk.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import org.assay.desk.DeskClient;
import org.assay.desk.start.FirstAdministrator.Outcome.Made;
import org.assay.desk.start.FirstAdministrator.Outcome.Refused;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FirstHourTest {
  private static final String PASSWORD = "marmalade tractor eleven";

  @Inject EmbeddedServer server;
  @Inject FirstAdministrator first;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject Sql sql;

  private DeskClient stranger;

  @BeforeEach
  void begin() {
    stranger = new DeskClient(server, null);
  }

  @AfterEach
  void hangUp() {
    stranger.close();
  }

  @Test
  void an_empty_start_gets_a_partnership_and_an_administrator_who_chooses_a_password_once() {
    var made = made();
    assertTrue(made.isNew());
    assertEquals(
        "north-county-safeguarding-children-part", made.partnership().code().substring(0, 39));
    var page = "/welcome/" + made.token();
    assertTrue(stranger.get(page).select("main").text().contains("pat@north.example"));

    assertEquals(
        "The two passwords are different. Enter the same one twice",
        DeskClient.errors(stranger.post(page, Map.of("password", PASSWORD, "again", "x")))
            .getFirst());
    assertEquals(
        422,
        stranger.post(page, Map.of("password", "password1234", "again", "password1234")).code());
    assertEquals(
        "/sign-in?password=saved",
        stranger.post(page, Map.of("password", PASSWORD, "again", PASSWORD)).header("Location"));
    var used = stranger.answer(page);
    assertEquals(404, used.code(), "a link is used once");
    assertTrue(used.body().contains("This link no longer works"), used.body());
    assertTrue(
        stranger
            .get("/sign-in?password=saved")
            .text()
            .contains("Your password is saved. Sign in."));
    assertEquals(404, stranger.post(page, Map.of("password", PASSWORD, "again", PASSWORD)).code());
    var signedIn =
        stranger.post("/sign-in", Map.of("email", "pat@north.example", "password", PASSWORD));
    assertEquals(303, signedIn.code());
    assertEquals(
        0,
        sql.count("select count(*) from password_link where token_hash = ?", made.token()),
        "only the hash is kept");
  }

  @Test
  void asked_again_it_gives_a_new_link_and_makes_nothing_twice() {
    var one = made();
    var two = made();
    assertNotEquals(one.token(), two.token());
    assertEquals(false, two.isNew());
    assertEquals(404, stranger.answer("/welcome/" + one.token()).code(), "the old link ends");
    assertEquals(200, stranger.answer("/welcome/" + two.token()).code());
    assertEquals(1, register.partnerships().size());
    assertEquals(1, sql.count("select count(*) from membership"));
  }

  @Test
  void a_link_lasts_a_day_and_a_forged_one_is_nothing() {
    var made = made();
    sql.change("update password_link set expires_at = '2020-01-01 00:00:00'");
    assertEquals(404, stranger.answer("/welcome/" + made.token()).code());
    var forged = stranger.answer("/welcome/forged");
    assertEquals(404, forged.code());
    assertTrue(forged.body().contains("This link no longer works"), forged.body());
    assertInstanceOf(Refused.class, first.make("no address", "Pat", "North", null));
  }

  @Test
  void the_start_page_says_what_is_done() {
    var made = made();
    var person = sql.count("select id from person");
    var caller = new Caller(person, "Pat", made.partnership().id(), Role.ADMIN, null, null);
    try (var client = new DeskClient(server, tokens.of(caller))) {
      assertTrue(client.get("/start").select("main").text().contains("0 of 7 done"));
      client.post("/settings/districts", Map.of("districts", "Alderham"));
      client.post("/register/organisations", Map.of("name", "Hill", "type", "charity"));
      var text = client.get("/start").select("main").text();
      assertTrue(text.contains("2 of 7 done"), text);
      assertTrue(text.contains("1 district so far"), text);
    }
  }

  private Made made() {
    return assertInstanceOf(
        Made.class,
        first.make(
            "Pat@North.example",
            "Pat",
            "North County Safeguarding Children Partnership",
            "North County"));
  }
}
