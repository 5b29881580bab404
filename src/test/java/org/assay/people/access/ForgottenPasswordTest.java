package org.assay.people.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.CycleFixture;
import org.assay.desk.DeskClient;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the letters say and where their link leads is tried by a real mail server, with them. */
@DatabaseTest
class ForgottenPasswordTest {
  private static final String ADDRESS = "nia@north.example";

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject GiveAccess give;
  @Inject EndAccess end;
  @Inject ForgottenPassword forgotten;
  @Inject Sql sql;

  private Caller admin;
  private long nia;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    admin = CycleFixture.admin(DirectoryFixture.partnership(register, "north"));
    tokens.of(admin);
    var today = LocalDate.of(2026, 10, 5);
    var given =
        give.give(
            admin, new Newcomer("Nia New", ADDRESS, Role.PAS_MEMBER, null, null, today, null));
    nia = ((AccessOutcome.Done) given).personId();
  }

  @Test
  void the_answer_is_the_same_whether_the_address_has_an_account_or_not() {
    try (var stranger = new DeskClient(server, null)) {
      var known = stranger.post("/forgotten-password", Map.of("email", ADDRESS));
      var other = stranger.post("/forgotten-password", Map.of("email", "nob@north.example"));
      assertEquals(200, known.code());
      assertEquals(200, other.code());
      assertEquals(main(known.body()), main(other.body()).replace("nob@north.example", ADDRESS));
      assertEquals(
          List.of("Enter your email address, like name@example.org"),
          DeskClient.errors(stranger.post("/forgotten-password", Map.of("email", "nia"))));
    }
  }

  @Test
  void one_person_is_sent_three_links_a_day_and_one_at_a_time() {
    forgotten.ask(" NIA@north.example ");
    forgotten.ask(ADDRESS);
    assertEquals(1, letters(), "the first still waits");
    for (int i = 0; i < 4; i++) {
      sent();
      forgotten.ask(ADDRESS);
    }
    assertEquals(3, letters());
    sent();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(1)).plusSeconds(1));
    forgotten.ask(ADDRESS);
    assertEquals(4, letters());
  }

  @Test
  void nobody_who_has_no_account_or_no_role_is_sent_one() {
    forgotten.ask("nobody@north.example");
    end.leave(admin, nia);
    forgotten.ask(ADDRESS);
    assertEquals(0, letters());
  }

  @Test
  void a_network_that_asks_for_many_waits() {
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(40)));
    try (var stranger = new DeskClient(server, null)) {
      for (int i = 0; i < ForgottenPasswordController.MOST; i++) {
        var it = stranger.post("/forgotten-password", Map.of("email", i + "@north.example"));
        assertEquals(200, it.code());
      }
      assertEquals(429, stranger.post("/forgotten-password", Map.of("email", ADDRESS)).code());
      clock.set(clock.instant().plus(Duration.ofHours(1)));
      assertEquals(
          200, stranger.post("/forgotten-password", Map.of("email", "a@north.example")).code());
    }
  }

  private static String main(String page) {
    return Jsoup.parse(page).select("main").html();
  }

  private long letters() {
    return sql.count("select count(*) from letter where kind = 'password-link'");
  }

  private void sent() {
    sql.change(
        "update letter set sent_at = ?, due_at = null where kind = 'password-link'",
        clock.instant());
  }
}
