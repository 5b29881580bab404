package org.assay.learning.recommendations.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.ReviewFixture;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.StatementsFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RecommendationImportTest {
  @Inject TestClock clock;
  @Inject ReviewFixture fixture;
  @Inject RecommendationImport intake;
  @Inject Chains chains;
  @Inject StatementsFixture statements;

  private Caller lead;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2025-07-14T10:00:00Z"));
    lead = fixture.scene("north").as(Role.LEARNING_LEAD);
  }

  private static String list(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(
            i ->
                "inspection,Visit,Keep records of call %d,%s,Lindenshire Police,31/03/2027,x,1/6/2025\n"
                    .formatted(i, i % 2 == 0 ? "Call backs" : "call  BACKS"))
        .collect(
            Collectors.joining(
                "", "source_kind,source,recommendation,theme,owners,due,measure,made\n", ""));
  }

  @Test
  void a_long_list_asks_no_more_of_the_database_than_a_short_one_before_it_is_stored() {
    assertEquals(20, intake.preview(lead, list(20)).sound());
    assertEquals(
        statements.selects(() -> intake.preview(lead, list(1))),
        statements.selects(() -> intake.preview(lead, list(20))));
  }

  @Test
  void a_theme_is_written_as_the_line_before_wrote_it() {
    assertEquals(new RecommendationImport.Stored(3, 0, 0), intake.store(lead, list(3), Map.of()));
    assertEquals(
        List.of("Call backs", "Call backs", "Call backs"),
        chains.all(lead).stream().map(it -> it.recommendation().theme()).toList());
  }
}
