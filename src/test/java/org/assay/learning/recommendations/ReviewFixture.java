package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.learning.recommendations.ReportQuarter.Report;
import org.assay.learning.recommendations.rules.OwnerAnswer;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** The eight recommendations of a review, and the agencies and bodies that own them. */
@Singleton
public class ReviewFixture {
  private final Register register;
  private final PartnershipBodies bodies;
  private final Priorities priorities;
  private final WorkOnRecommendations work;
  private final ReportQuarter reporting;

  ReviewFixture(
      Register register,
      PartnershipBodies bodies,
      Priorities priorities,
      WorkOnRecommendations work,
      ReportQuarter reporting) {
    this.register = register;
    this.bodies = bodies;
    this.priorities = priorities;
    this.work = work;
    this.reporting = reporting;
  }

  /** A partnership with everybody that the list names. */
  public record Scene(Partnership partnership, Map<String, Organisation> agencies) {
    public Caller as(Role role) {
      return new Caller(100 + role.ordinal(), role.title(), partnership.id(), role, null, null);
    }

    /** Somebody who answers for an agency. */
    public Caller of(String agency) {
      var id = Objects.requireNonNull(agencies.get(agency)).id();
      return new Caller(1_000 + id, agency, partnership.id(), Role.RESPONDENT, id, null);
    }
  }

  public Scene scene(String code) {
    var partnership = DirectoryFixture.partnership(register, code);
    var names =
        List.of(
            "Lindenshire Police",
            "Lindenshire County Council",
            "Safe Steps Lindenshire",
            "Fallow Valley District Council");
    var agencies =
        register
            .addOrganisations(partnership.id(), names.stream().map(ReviewFixture::agency).toList())
            .stream()
            .collect(Collectors.toMap(Organisation::name, Function.identity()));
    bodies.add(partnership.id(), "Learning from Practice", "learning");
    bodies.add(partnership.id(), "Scrutiny", "scrutiny");
    bodies.add(partnership.id(), "Executive", "executive");
    priorities.replace(
        partnership.id(),
        List.of(
            priority("right-support", "The right support"),
            priority("adolescents", "Safeguarding adolescents")));
    return new Scene(partnership, agencies);
  }

  private static Priority priority(String tag, String title) {
    var from = LocalDate.of(2025, 4, 1);
    return new Priority(tag, title, null, from, from.plusYears(2).minusDays(1), List.of());
  }

  private static Organisation agency(String name) {
    var it =
        DirectoryFixture.organisation(
            name.toLowerCase().replace(' ', '-'),
            Sector.HEALTH,
            SettingType.ACUTE_TRUST,
            Phase.NOT_APPLICABLE);
    return new Organisation(
        0,
        it.code(),
        name,
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        null,
        null,
        it.traits(),
        null,
        null);
  }

  /** The list that the demonstration takes in. */
  public static String list() {
    try (var in =
        ReviewFixture.class.getResourceAsStream("/demonstration/review-recommendations.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ChainOutcome answer(Caller caller, Chain chain, String owner, OwnerAnswer said) {
    var it = owner(chain, owner);
    return work.answer(
        caller,
        chain.id(),
        Ids.of(it.id()),
        it.version(),
        said,
        said == OwnerAnswer.ACCEPTED ? null : "The rest is not ours to do");
  }

  public ChainOutcome report(
      Caller caller, Chain chain, String owner, String quarter, boolean finished) {
    return reporting.report(
        caller,
        chain.id(),
        Ids.of(owner(chain, owner).id()),
        new Report(quarter, "Trained 40 staff", "None can be seen yet", null, null, finished, 0));
  }

  public static RecommendationOwner owner(Chain chain, String name) {
    return chain.owners().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
