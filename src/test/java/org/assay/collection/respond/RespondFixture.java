package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.returns.Returns;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** A school that is asked every kind of question, and people who can sign in. */
@Singleton
class RespondFixture {
  static final String PASSWORD = "a long enough password";
  static final String LEAD = "dee.lead@school.example";
  static final String COLLEAGUE = "cal.league@school.example";
  static final String CHAIR = "gov.chair@school.example";
  static final String MEMBER = "pas.member@county.example";

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final Returns returns;
  private final People people;
  private final Clock clock;

  RespondFixture(
      Register register,
      Editions editions,
      OpenCycle openCycle,
      Returns returns,
      People people,
      Clock clock) {
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.returns = returns;
    this.people = people;
    this.clock = clock;
  }

  /** The return of the school in a cycle that is open. */
  long scene() {
    var partnership = DirectoryFixture.partnership(register, "county");
    var school =
        register
            .addOrganisations(
                partnership.id(),
                List.of(DirectoryFixture.school("hill"), DirectoryFixture.school("dale")))
            .getFirst();
    open(partnership);
    var hash = people.hash(PASSWORD);
    var lead = enter(partnership, LEAD, "Dee Lead", hash, Role.RESPONDENT, school);
    enter(partnership, COLLEAGUE, "Cal League", hash, Role.RESPONDENT, school);
    enter(partnership, CHAIR, "Gov Chair", hash, Role.APPROVER, school);
    enter(partnership, MEMBER, "Pas Member", hash, Role.PAS_MEMBER, null);
    var caller = new Caller(lead, "Dee Lead", partnership.id(), Role.RESPONDENT, school.id(), null);
    return returns.list(caller, null).getFirst().head().id();
  }

  /** Dates around today, whenever that is: the service under test goes by the real clock. */
  private void open(Partnership partnership) {
    editions.publish(QuestionSetFixture.load(document()), document());
    var today = England.day(clock.instant());
    var plan =
        new NewCycle(
            "autumn",
            "Autumn return",
            "everything",
            "2026.1",
            today.minusDays(30),
            today.plusDays(10),
            today.plusDays(40),
            null);
    openCycle.open(CycleFixture.admin(partnership), plan);
  }

  private long enter(
      Partnership partnership,
      String email,
      String name,
      String hash,
      Role role,
      @Nullable Organisation school) {
    return people.enter(
        new NewPerson(
            partnership.id(),
            email,
            name,
            hash,
            List.of(role),
            school == null ? null : school.id(),
            null));
  }

  private static String document() {
    try (var in = RespondFixture.class.getResourceAsStream("/respond/everything.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
