package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.IndicatorSource;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.ShownFigures;
import org.assay.reporting.dashboard.AgencyCycleFixture.Years;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A priority of which one question, one claim of impact and nothing else speaks. */
@DatabaseTest
class PriorityTest {
  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
  private static final List<Indicator> INDICATORS =
      List.of(
          new Indicator("Responses to Section 11", IndicatorSource.ANSWERS),
          new Indicator("Children are heard", IndicatorSource.ANSWERS, List.of("asked")),
          new Indicator("Outcomes", IndicatorSource.IMPACT),
          new Indicator("Fewer referrals that come again", IndicatorSource.DATASETS),
          new Indicator("A report each quarter", IndicatorSource.NONE));

  @Inject TestClock clock;
  @Inject AgencyCycleFixture fixture;
  @Inject Priorities priorities;
  @Inject TokenFixture tokens;
  @Inject EmbeddedServer server;

  @BeforeEach
  void december() {
    clock.set(AgencyCycleFixture.NOW);
  }

  private Priority neglect(List<Indicator> indicators) {
    return new Priority(
        "neglect", "All forms of neglect", "the Board", FROM, FROM.plusYears(2), indicators);
  }

  @Test
  void each_line_of_how_we_will_know_has_its_measure_or_says_that_it_has_none() {
    var years = fixture.years();
    priorities.replace(years.partnership().id(), List.of(neglect(INDICATORS)));
    var page = page(years.pas(), "/priorities/neglect");
    for (var said :
        List.of(
            "Led by the Board. Plan of 1 April 2026 to 1 April 2028.",
            "from the last cycle of each question set that asks about it: Agencies, 2026.",
            // one scored question: 6.5 of 9, in eleven returns; 9 answered it both times
            "Responses to Section 11 Agencies, 2026: mean score : 72% (9 scored answers to 1"
                + " question in 11 returns; change +22 points over 9 organisations that answered in"
                + " both cycles)",
            "Outcomes Agencies, 2026: claims that name an outcome for children : 5 of 5 (claims in"
                + " 11 returns; mean level 3.0 of 4, as organisations set it)",
            "3 of 5 lines of the plan have a figure now.",
            "Not yet measured Fewer referrals that come again A report each quarter",
            "Nothing is known yet from: case audits, quarterly datasets, recommendations.",
            "2.1 Are children asked? 9 56% 72% +22")) {
      assertTrue(page.contains(ShownFigures.plain(said)), () -> said + "\n" + page);
    }
    assertFalse(page.contains("Is it acted on?"), "it does not carry the tag");
  }

  @Test
  void the_list_says_how_much_of_the_plan_is_measured() {
    var years = fixture.asked("agencies");
    assertTrue(
        page(years.pas(), "/priorities")
            .contains("The partnership has entered no priorities yet."));
    priorities.replace(years.partnership().id(), List.of(neglect(INDICATORS)));
    var page = page(years.pas(), "/priorities");
    assertTrue(page.contains("4 of 5 lines of “how we will know” have a measure."), page);
  }

  @Test
  void before_anybody_has_returned_there_is_no_number() {
    var years = fixture.asked("agencies");
    priorities.replace(years.partnership().id(), List.of(neglect(INDICATORS)));
    var page = page(years.pas(), "/priorities/neglect");
    assertTrue(page.contains("No scored answer yet") && page.contains("No claim yet"), page);
    assertFalse(page.contains("%"), page);
  }

  @Test
  void a_later_plan_takes_the_place_of_the_one_before() {
    var years = fixture.asked("agencies");
    var id = years.partnership().id();
    priorities.replace(id, List.of(neglect(INDICATORS)));
    priorities.replace(id, List.of(neglect(INDICATORS.subList(0, 1))));
    assertEquals(List.of(neglect(INDICATORS.subList(0, 1))), priorities.all(id));
  }

  @Test
  void nobody_finds_the_priority_of_another_partnership() {
    Years years = fixture.asked("agencies");
    var stranger =
        new Caller(71, "Sam", fixture.asked("others").partnership().id(), Role.READER, null, null);
    priorities.replace(years.partnership().id(), List.of(neglect(INDICATORS)));
    var refused =
        assertThrows(
            HttpClientResponseException.class, () -> page(stranger, "/priorities/neglect"));
    assertEquals(404, refused.getStatus().getCode());
  }

  private String page(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      var html =
          client
              .toBlocking()
              .retrieve(HttpRequest.GET(path).accept("text/html").bearerAuth(tokens.of(caller)));
      return ShownFigures.plain(
          html.substring(html.indexOf("<main"), html.indexOf("</main"))
              .replaceAll("<[^>]*>", " ")
              .replace("&#39;", "'"));
    }
  }
}
