package org.assay.reporting.returnreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.returns.Returns;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A health body reads where its own framework has what it is asked; a police force does not. */
@DatabaseTest
class OwnFrameworkTest {
  private static final String LINE = "NHS safeguarding assurance";
  private static final String SUPERVISION = "Safeguarding supervision";

  @Inject EmbeddedServer server;
  @Inject ForwardFixture fixture;
  @Inject Register register;
  @Inject Returns returns;
  @Inject TokenFixture tokens;

  @Test
  void beside_the_question_above_the_standard_and_in_the_report() {
    var partnership = DirectoryFixture.partnership(register, "county");
    var trust = agency(partnership, "trust", Sector.HEALTH, SettingType.ACUTE_TRUST);
    var force = agency(partnership, "force", Sector.POLICE, SettingType.POLICE_FORCE);
    var cycle = fixture.open(partnership, "section-11", "2026.3", 30, null);
    var nurse = fixture.caller(partnership, "Nia Nurse", Role.RESPONDENT, trust.id(), null);
    var officer = fixture.caller(partnership, "Olu Officer", Role.RESPONDENT, force.id(), null);
    var ours = fixture.returnOf(nurse, cycle);
    var theirs = fixture.returnOf(officer, cycle);

    var standard = page(nurse, "/returns/" + ours + "/standards/supervision-training");
    assertTrue(standard.contains(LINE + ": Training to the right competences; " + SUPERVISION));
    var question =
        page(
            nurse,
            "/returns/"
                + ours
                + "/standards/supervision-training/questions/supervision-arrangements");
    assertTrue(question.contains(LINE + ": " + SUPERVISION), question);
    assertFalse(
        page(officer, "/returns/" + theirs + "/standards/supervision-training").contains(LINE));

    assertEquals(1, titled(nurse, ours, LINE + ": Training"));
    assertEquals(0, titled(officer, theirs, LINE));
  }

  private long titled(Caller caller, long id, String words) {
    return ReturnAnswers.of(returns.read(caller, id).orElseThrow(), Map.of()).stream()
        .filter(it -> it.ref().equals("9") && it.title().contains(words))
        .count();
  }

  private Organisation agency(
      Partnership partnership, String code, Sector sector, SettingType type) {
    var agency = DirectoryFixture.organisation(code, sector, type, Phase.NOT_APPLICABLE);
    return register.addOrganisations(partnership.id(), List.of(agency)).getFirst();
  }

  private String page(Caller caller, String path) {
    try (var client = HttpFixture.client(server.getURL())) {
      var answer =
          HttpFixture.exchange(
              client,
              HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE).bearerAuth(tokens.of(caller)));
      assertEquals(200, answer.code(), answer.body());
      return Jsoup.parse(answer.body()).text();
    }
  }
}
