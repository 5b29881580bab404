package org.assay.collection.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.written.WrittenWords.Gathered;
import org.assay.collection.written.WrittenWords.WrittenSearch;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WrittenWordsTest {
  @Inject TestClock clock;
  @Inject WrittenWords words;
  @Inject SmallCycleFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Provider<EmbeddedServer> server;
  @Inject Sql sql;

  private Gathered gathered(Years years, WrittenSearch wish) {
    return words.gather(years.pas(), years.second().id(), wish).orElseThrow();
  }

  private static WrittenSearch wish(@Nullable String question, @Nullable String district) {
    return new WrittenSearch(question, null, null, district, 1);
  }

  private static Caller caller(long partnership, Role role) {
    return new Caller(71, "Sam", partnership, role, null, null);
  }

  @BeforeEach
  void stopTheClock() {
    clock.set(SmallCycleFixture.REPORT);
  }

  @Test
  void what_an_organisation_wrote_is_gathered_with_its_name_and_place() {
    var all = gathered(fixture.years(), wish(null, null));
    assertEquals(1, all.all());
    var it = all.page().getFirst();
    assertEquals(
        List.of("Organisation s01", "Alderham", "wants", "Training on neglect"),
        List.of(it.organisation(), it.district(), it.question(), it.words()));
  }

  @Test
  void it_is_filtered_by_question_and_place() {
    var years = fixture.years();
    assertEquals(1, gathered(years, wish("wants", "Alderham")).all());
    assertEquals(0, gathered(years, wish("wants", "Brockley")).all());
    assertEquals(0, gathered(years, wish("no-such-question", null)).all());
    assertEquals(0, gathered(years, new WrittenSearch(null, "no-such-theme", null, null, 1)).all());
  }

  @Test
  void what_is_submitted_since_it_was_counted_counts_at_once() {
    var years = fixture.years();
    assertEquals(1, gathered(years, wish(null, null)).all());
    fixture.last(years, SmallCycleFixture.REPORT);
    sql.change(
        "update submission_answer set narrative = 'More places', state = 'answered' where"
            + " question_key = 'wants' and submission_id = (select max(id) from submission)");
    assertEquals(2, gathered(years, wish(null, null)).all());
  }

  @Test
  void what_another_node_signed_off_ahead_of_this_clock_counts_when_its_time_has_come() {
    var years = fixture.years();
    sql.change("update submission set submitted_at = ?", SmallCycleFixture.REPORT.plusSeconds(30));
    assertEquals(0, gathered(years, wish(null, null)).all());
    clock.set(SmallCycleFixture.REPORT.plusSeconds(30));
    assertEquals(1, gathered(years, wish(null, null)).all());
  }

  @Test
  void the_last_reply_of_a_member_stands_and_nobody_else_replies() {
    var years = fixture.years();
    var cycle = years.second().id();
    assertTrue(words.reply(years.pas(), cycle, "wants", "We will think about it."));
    assertTrue(words.reply(years.pas(), cycle, "wants", "A course runs in May."));
    assertEquals("A course runs in May.", gathered(years, wish(null, null)).replies().get("wants"));
    var scrutineer = caller(years.partnership().id(), Role.SCRUTINEER);
    assertFalse(words.reply(scrutineer, cycle, "wants", "No"));
    assertFalse(words.reply(years.pas(), cycle, "staff", "No words are asked for there"));
  }

  @Test
  void a_reply_that_may_identify_a_child_is_not_kept() {
    var years = fixture.years();
    var typed = "We will ring the family of NHS number 943 476 5919.";
    assertTrue(words.fault(typed).orElse("").startsWith("This may hold: "));
    assertFalse(words.reply(years.pas(), years.second().id(), "wants", typed));
    assertEquals(Optional.of("Enter a reply"), words.fault(" "));
    assertTrue(gathered(years, wish(null, null)).replies().isEmpty());
  }

  @Test
  void the_page_says_what_is_wrong_with_a_reply_and_keeps_what_was_typed() {
    var years = fixture.years();
    var request =
        HttpRequest.POST(
                "/cycles/" + years.second().id() + "/written/wants/reply",
                Map.of("reply", "The number is 943 476 5919."))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE)
            .bearerAuth(tokens.of(years.pas()));
    try (var client = HttpFixture.client(server.get().getURL())) {
      var answer = HttpFixture.exchange(client, request);
      var page = answer.getBody(String.class).orElseThrow();
      assertEquals(422, answer.code());
      assertTrue(page.contains("This may hold: "), page);
      assertTrue(page.contains("The number is 943 476 5919."), page);
    }
  }

  @Test
  void another_partnership_and_a_respondent_find_nothing() {
    var years = fixture.years();
    var stranger = caller(years.partnership().id() + 1, Role.PAS_MEMBER);
    assertTrue(words.gather(stranger, years.second().id(), wish(null, null)).isEmpty());
    assertFalse(words.reply(stranger, years.second().id(), "wants", "No"));
    var respondent = caller(years.partnership().id(), Role.RESPONDENT);
    assertTrue(words.gather(respondent, years.second().id(), wish(null, null)).isEmpty());
  }
}
