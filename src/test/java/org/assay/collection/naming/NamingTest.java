package org.assay.collection.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.desk.DeskClient;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Who may be named, by whose word and since when. */
@DatabaseTest
class NamingTest {
  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject NamingAgreements agreements;
  @Inject TokenFixture tokens;

  @Test
  void nobody_is_named_until_they_or_the_partnership_for_them_said_so_and_the_last_word_counts() {
    clock.set(CycleFixture.OPEN);
    var scene = fixture.scene();
    var partnership = scene.partnership().id();
    var school = scene.schools().getFirst().id();
    assertEquals(Set.of(), agreements.agreed(partnership, clock.instant()));
    try (var approver = new DeskClient(server, tokens.of(scene.approver()));
        var admin = new DeskClient(server, tokens.of(scene.admin()))) {
      assertEquals(
          List.of("Select whether it may be named"),
          DeskClient.errors(approver.post("/naming", Map.of())));
      assertEquals(303, approver.post("/naming", Map.of("agreed", "yes")).code());
      assertEquals(Set.of(school), agreements.agreed(partnership, clock.instant()));

      clock.set(CycleFixture.OPEN.plus(Duration.ofMinutes(5)));
      var page = "/naming/organisations/" + school;
      assertEquals(
          List.of("Enter who said so, in which role, and how"),
          DeskClient.errors(admin.post(page, Map.of("agreed", "no"))));
      var told = Map.of("agreed", "no", "said", "Ms Head, head teacher, by telephone");
      assertEquals(303, admin.post(page, told).code());
      var text = admin.get(page).text();
      assertTrue(text.contains("This organisation is not named."), text);
      assertTrue(text.contains("Said by: Ms Head, head teacher, by telephone"), text);
      assertEquals(Set.of(), agreements.agreed(partnership, clock.instant()));
      assertEquals(
          Set.of(school), agreements.agreed(partnership, CycleFixture.OPEN), "as at before");
      assertTrue(approver.get("/naming").text().contains("May be named, said by"));
    }
  }
}
