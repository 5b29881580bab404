package org.assay.collection.bringforward;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Value;
import org.assay.engine.lint.authortest.FilledFixture;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.FormCatalogueFixture;
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

/** A school that submitted Section 175 of 2025 and is asked the edition of 2026. */
@Singleton
public class ForwardFixture {
  public static final String PASSWORD = "a long enough password";

  private final Register register;
  private final Editions editions;
  private final Cycles cycles;
  private final OpenCycle openCycle;
  private final RecordReturns recordReturns;
  private final Returns returns;
  private final People people;
  private final Clock clock;

  ForwardFixture(
      Register register,
      Editions editions,
      Cycles cycles,
      OpenCycle openCycle,
      RecordReturns recordReturns,
      Returns returns,
      People people,
      Clock clock) {
    this.register = register;
    this.editions = editions;
    this.cycles = cycles;
    this.openCycle = openCycle;
    this.recordReturns = recordReturns;
    this.returns = returns;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param returnId of the school in the cycle under way
   * @param other respondent of a school that submitted nothing last year
   */
  public record Scene(
      Partnership partnership,
      Cycle before,
      Cycle now,
      Organisation school,
      long returnId,
      long otherReturnId,
      Caller lead,
      Caller other) {}

  public Scene scene() {
    var partnership = DirectoryFixture.partnership(register, "county");
    var schools =
        register.addOrganisations(
            partnership.id(),
            List.of(DirectoryFixture.school("hill"), DirectoryFixture.school("dale")));
    var school = schools.getFirst();
    var before = open(partnership, "section-175", "2025.1", 365, null);
    var now = open(partnership, "section-175", "2026.1", 30, before.id());
    var lead = caller(partnership, "Dee Lead", Role.RESPONDENT, school.id(), null);
    var other = caller(partnership, "Oth Er", Role.RESPONDENT, schools.get(1).id(), null);
    submitted(before, school, lead, lastYear(editions.of(before), school));
    return new Scene(
        partnership, before, now, school, returnOf(lead, now), returnOf(other, now), lead, other);
  }

  /** All at their best but for one answer, with an action that has been overdue ever since. */
  private static Map<String, Answer> lastYear(Edition edition, Organisation school) {
    var answers = new HashMap<>(FilledFixture.best(edition, OrganisationProfile.of(school)));
    var plan = new ActionPlan("More cover", "Head teacher", LocalDate.of(2026, 1, 31), null);
    var partly = new Answer(new Value.Choice("partly"), null, null, null, List.of(), plan, null);
    answers.put("dsl-time", partly);
    return answers;
  }

  /**
   * @param daysAgo when it opened; it is open for 60 days
   */
  public Cycle open(
      Partnership partnership, String set, String version, int daysAgo, @Nullable Long previous) {
    if (editions.published(set, version).isEmpty()) publish();
    var opens = England.day(clock.instant()).minusDays(daysAgo);
    var code = set + "-" + daysAgo;
    var title = set.equals("section-175") ? "Section 175 audit " : "Section 11 ";
    var plan =
        new NewCycle(
            code,
            title + opens.getYear(),
            set,
            version,
            opens,
            opens.plusDays(50),
            opens.plusDays(60),
            previous);
    return ((Opened) openCycle.open(CycleFixture.admin(partnership), plan)).cycle();
  }

  private void publish() {
    var forms = FormCatalogueFixture.SHIPPED;
    forms.editions().forEach(it -> editions.publish(it, forms.document(it)));
  }

  public void submitted(
      Cycle cycle, Organisation organisation, Caller by, Map<String, Answer> answers) {
    var at = cycle.onTimeUntil().minusSeconds(3600);
    recordReturns.record(
        cycle, List.of(new Recorded(organisation.id(), answers, by.personId(), at, at, at, null)));
  }

  /** Answers that were given and never sent. */
  public void unsent(
      Cycle cycle, Organisation organisation, Caller by, Map<String, Answer> answers) {
    var at = cycle.onTimeUntil().minusSeconds(3600);
    recordReturns.record(
        cycle,
        List.of(new Recorded(organisation.id(), answers, by.personId(), at, null, null, null)));
  }

  /** Everything that the organisation is asked, at its best. */
  public Map<String, Answer> best(Cycle cycle, Organisation organisation) {
    return FilledFixture.best(editions.of(cycle), OrganisationProfile.of(organisation));
  }

  /** Somebody who can sign in with {@link #PASSWORD} as {@link #email}. */
  public Caller caller(
      Partnership partnership,
      String name,
      Role role,
      @Nullable Long organisation,
      @Nullable Long group) {
    var id =
        people.enter(
            new NewPerson(
                partnership.id(),
                email(partnership, name),
                name,
                people.hash(PASSWORD),
                List.of(role),
                organisation,
                group));
    return new Caller(id, name, partnership.id(), role, organisation, group);
  }

  public static String email(Partnership partnership, String name) {
    return name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT)
        + "@"
        + partnership.code()
        + ".example";
  }

  public long returnOf(Caller own, Cycle cycle) {
    return returns.list(own, cycle.id()).getFirst().agencyReturn().id();
  }

  public Cycle cycle(Partnership partnership, String code) {
    return cycles.find(partnership.id(), code).orElseThrow();
  }
}
