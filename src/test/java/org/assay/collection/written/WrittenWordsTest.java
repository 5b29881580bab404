package org.assay.collection.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.annotation.MockBean;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.assay.collection.returns.MovableClock;
import org.assay.collection.written.WrittenWords.Gathered;
import org.assay.collection.written.WrittenWords.Wish;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.reporting.SmallCycleFixture;
import org.assay.reporting.SmallCycleFixture.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WrittenWordsTest {
  @Inject WrittenWords words;
  @Inject SmallCycleFixture fixture;

  @MockBean(Clock.class)
  Clock clock() {
    return new MovableClock(SmallCycleFixture.REPORT);
  }

  private Gathered gathered(Years years, Wish wish) {
    return words.gather(years.pas(), years.second().id(), wish).orElseThrow();
  }

  private static Wish wish(@Nullable String question, @Nullable String district) {
    return new Wish(question, null, null, district, 1);
  }

  private static Caller caller(long partnership, Role role) {
    return new Caller(71, "Sam", partnership, role, null, null);
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
    assertEquals(0, gathered(years, new Wish(null, "no-such-theme", null, null, 1)).all());
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
  void another_partnership_and_a_respondent_find_nothing() {
    var years = fixture.years();
    var stranger = caller(years.partnership().id() + 1, Role.PAS_MEMBER);
    assertTrue(words.gather(stranger, years.second().id(), wish(null, null)).isEmpty());
    assertFalse(words.reply(stranger, years.second().id(), "wants", "No"));
    var respondent = caller(years.partnership().id(), Role.RESPONDENT);
    assertTrue(words.gather(respondent, years.second().id(), wish(null, null)).isEmpty());
  }
}
