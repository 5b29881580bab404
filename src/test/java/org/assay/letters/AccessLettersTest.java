package org.assay.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.collection.cycles.CycleFixture;
import org.assay.desk.DeskClient;
import org.assay.people.access.AccessOutcome;
import org.assay.people.access.EndAccess;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.Newcomer;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Invitations as they come by a real mail server. */
@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class AccessLettersTest {
  private static final String PASSWORD = "plover-anvil-harvest";
  private static final Pattern LINK = Pattern.compile("http://[^/]+(/(?:join|welcome)/\\S+)");

  @Inject EmbeddedServer server;
  @Inject TestClock clock;
  @Inject Register register;
  @Inject TokenFixture tokens;
  @Inject GiveAccess give;
  @Inject EndAccess end;
  @Inject Callers callers;
  @Inject Sql sql;

  /** Of each test its own, since a letter of the one before may still come. */
  private final String address = "nia." + UUID.randomUUID() + "@x.example";

  private Caller admin;
  private long person;
  private DeskClient stranger;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    Partnership partnership = DirectoryFixture.partnership(register, "north");
    admin = CycleFixture.admin(partnership);
    tokens.of(admin);
    var today = java.time.LocalDate.of(2026, 10, 5);
    var done =
        give.give(
            admin, new Newcomer("Nia New", address, Role.PAS_MEMBER, null, null, today, null));
    person = ((AccessOutcome.Done) done).personId();
    stranger = new DeskClient(server, null);
  }

  @AfterEach
  void hangUp() {
    stranger.close();
  }

  @Test
  void the_link_lets_somebody_choose_a_password_and_then_leads_to_signing_in() throws Exception {
    var link = link(1);
    assertEquals("Choose a password", heading(link));
    assertEquals(
        List.of("The two passwords are different. Enter the same one twice"),
        DeskClient.errors(stranger.post(link, Map.of("password", PASSWORD, "again", "x"))));
    assertEquals(
        1,
        DeskClient.errors(stranger.post(link, Map.of("password", "short", "again", "short")))
            .size());
    var chosen = stranger.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
    assertEquals("/sign-in?password=saved", chosen.header("Location"));
    assertEquals("You have a password already", heading(link));
    assertEquals(
        "You have a password already",
        org.jsoup.Jsoup.parse(
                stranger
                    .post(link, Map.of("password", "another-one-here", "again", "another-one-here"))
                    .body())
            .select("h1")
            .text(),
        "used once, it changes no password");
  }

  @Test
  void after_a_second_invitation_the_first_link_leads_on_as_well() throws Exception {
    var first = link(1);
    give.again(admin, person);
    var second = link(2);
    assertEquals("Choose a password", heading(first));
    assertEquals("Choose a password", heading(second));
  }

  @Test
  void an_expired_link_sends_a_new_letter_and_works_again() throws Exception {
    var link = link(1);
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(15)));
    assertEquals("This link has expired", heading(link));
    assertEquals(
        "This link has expired",
        org.jsoup.Jsoup.parse(
                stranger.post(link, Map.of("password", PASSWORD, "again", PASSWORD)).body())
            .select("h1")
            .text());
    assertTrue(
        stranger.post(link + "/letter", Map.of()).body().contains("We have sent you a new link"));
    assertEquals("Choose a password", heading(link(2)));
    assertEquals("Choose a password", heading(link));
  }

  @Test
  void letters_that_a_link_asks_for_are_limited() throws Exception {
    var link = link(1);
    for (int i = 0; i < 3; i++) {
      clock.set(clock.instant().plus(Duration.ofDays(15)));
      assertEquals(200, stranger.post(link + "/letter", Map.of()).code());
    }
    sql.change("update access_letter set asked_at = ?", clock.instant());
    sql.change("update access_invitation set expires_at = ?", clock.instant());
    assertEquals(429, stranger.post(link + "/letter", Map.of()).code());
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_what_was_open()
      throws Exception {
    stranger.post(link(1), Map.of("password", PASSWORD, "again", PASSWORD));
    var open = tokens.of(callers.of(person).getFirst());
    assertEquals("Check your email", asked(address.toUpperCase(Locale.ROOT)));
    var link = link(2);
    assertTrue(link.startsWith("/welcome/"), link);
    try (var nia = new DeskClient(server, open)) {
      assertEquals(200, nia.answer("/account").code(), "asking alone changes nothing");
      var other = Map.of("password", "gannet-trowel-winter", "again", "gannet-trowel-winter");
      assertEquals("/sign-in?password=saved", stranger.post(link, other).header("Location"));
      assertEquals(404, stranger.post(link, other).code(), "it works once");
      clock.set(clock.instant().plusSeconds(3));
      assertEquals(303, nia.answer("/account").code(), "what was open has ended");
    }
    assertEquals(
        303,
        stranger
            .post("/sign-in", Map.of("email", address, "password", "gannet-trowel-winter"))
            .code());
    assertEquals(1, MailFixture.received("Your Assay password was changed", 1).size());
  }

  private String asked(String email) {
    return org.jsoup.Jsoup.parse(
            stranger.post("/forgotten-password", Map.of("email", email)).body())
        .select("h1")
        .text();
  }

  @Test
  void the_link_of_somebody_who_left_says_whom_to_ask_and_a_made_up_one_is_not_there()
      throws Exception {
    var link = link(1);
    end.leave(admin, person);
    assertEquals("Your access has ended", heading(link));
    assertEquals(404, stranger.answer("/join/nothing").code());
  }

  private String heading(String link) {
    return stranger.get(link).select("h1").text();
  }

  private String link(int letters) throws Exception {
    var mine = List.<MimeMessage>of();
    for (int all = letters; mine.size() < letters; all++) {
      mine = MailFixture.received(all).stream().filter(it -> isTo(it, address)).toList();
      assertTrue(all < letters + 20, "the letter did not come");
    }
    awaitNoted();
    var text = LetterParts.text(mine.get(letters - 1));
    var found = LINK.matcher(text);
    assertTrue(found.find(), text);
    return found.group(1);
  }

  /** While a letter is on its way, asking for another adds none. */
  private void awaitNoted() {
    var waiting = "select count(*) from letter where sent_at is null";
    Waiting.until(Duration.ofMinutes(1), () -> sql.count(waiting) == 0);
    assertEquals(0, sql.count(waiting), "letters that are not noted as sent");
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().contains(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
