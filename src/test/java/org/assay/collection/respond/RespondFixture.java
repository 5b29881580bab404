package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
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
public class RespondFixture {
  public static final String PASSWORD = "a long enough password";
  public static final String LEAD = "dee.lead@school.example";
  static final String COLLEAGUE = "cal.league@school.example";
  public static final String CHAIR = "gov.chair@school.example";
  static final String MEMBER = "pas.member@county.example";

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final Returns returns;
  private final RecordReturns recordReturns;
  private final People people;
  private final Clock clock;

  RespondFixture(
      Register register,
      Editions editions,
      OpenCycle openCycle,
      Returns returns,
      RecordReturns recordReturns,
      People people,
      Clock clock) {
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.returns = returns;
    this.recordReturns = recordReturns;
    this.people = people;
    this.clock = clock;
  }

  /** The return of the school in a cycle that is open. */
  long scene() {
    return scene(Map.of());
  }

  /**
   * The same of a school that was asked the same questions last year.
   *
   * @param lastYear what it answered then; empty when it was not asked
   */
  public long scene(Map<String, Answer> lastYear) {
    var partnership = DirectoryFixture.partnership(register, "county");
    var school =
        register
            .addOrganisations(
                partnership.id(),
                List.of(DirectoryFixture.school("hill"), DirectoryFixture.school("dale")))
            .getFirst();
    editions.publish(QuestionSetFixture.load(document()), document());
    var before = lastYear.isEmpty() ? null : open(partnership, "spring", 365, null);
    var cycle = open(partnership, "autumn", 30, before == null ? null : before.id());
    var hash = people.hash(PASSWORD);
    var lead = enter(partnership, LEAD, "Dee Lead", hash, Role.RESPONDENT, school);
    enter(partnership, COLLEAGUE, "Cal League", hash, Role.RESPONDENT, school);
    enter(partnership, CHAIR, "Gov Chair", hash, Role.APPROVER, school);
    enter(partnership, MEMBER, "Pas Member", hash, Role.PAS_MEMBER, null);
    var caller = new Caller(lead, "Dee Lead", partnership.id(), Role.RESPONDENT, school.id(), null);
    if (before != null) {
      var at = before.onTimeUntil().minusSeconds(3600);
      recordReturns.record(
          before, List.of(new Recorded(school.id(), lastYear, lead, at, at, at, null)));
    }
    return returns.list(caller, cycle.id()).getFirst().agencyReturn().id();
  }

  /**
   * Dates around today, whenever that is: the service under test goes by the real clock.
   *
   * @param daysAgo when it opened; it is open for 70 days
   */
  private Cycle open(Partnership partnership, String code, int daysAgo, @Nullable Long previous) {
    var opens = England.day(clock.instant()).minusDays(daysAgo);
    var plan =
        new NewCycle(
            code,
            code.substring(0, 1).toUpperCase(java.util.Locale.UK) + code.substring(1) + " return",
            "everything",
            "2026.1",
            opens,
            opens.plusDays(40),
            opens.plusDays(70),
            previous);
    return ((Opened) openCycle.open(CycleFixture.admin(partnership), plan)).cycle();
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
