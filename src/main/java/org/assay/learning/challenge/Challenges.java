package org.assay.learning.challenge;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.challenge.ChallengeOutcome.Done;
import org.assay.learning.challenge.ChallengeOutcome.NotFound;
import org.assay.learning.challenge.ChallengeOutcome.Refused;
import org.assay.learning.recommendations.findings.FindingKind;
import org.assay.learning.recommendations.findings.FindingOutcome;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.NewFinding;
import org.assay.learning.recommendations.findings.Novelty;
import org.assay.learning.recommendations.findings.RecordFindings;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.guarded.GuardedForms;
import org.jspecify.annotations.Nullable;

/**
 * Sessions, for those who may see them: the partnership's people, and the agency once it is sent.
 */
@Singleton
public class Challenges {
  private static final Set<Role> WRITERS = Set.of(Role.PAS_MEMBER, Role.LEARNING_LEAD, Role.ADMIN);
  private static final String SENT = "The letter has gone out, so the session does not change";

  private final ChallengeRows.Sessions sessions;
  private final ChallengeRows.Questions questions;
  private final ChallengeRows.Points points;
  private final Register register;
  private final RecordFindings findings;
  private final GuardedForms forms;
  private final ApplicationEventPublisher<FeedbackSent> events;
  private final Clock clock;

  Challenges(
      ChallengeRows.Sessions sessions,
      ChallengeRows.Questions questions,
      ChallengeRows.Points points,
      Register register,
      RecordFindings findings,
      GuardedForms forms,
      ApplicationEventPublisher<FeedbackSent> events,
      Clock clock) {
    this.sessions = sessions;
    this.questions = questions;
    this.points = points;
    this.register = register;
    this.findings = findings;
    this.forms = forms;
    this.events = events;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public Challenges at(Clock other) {
    return new Challenges(
        sessions, questions, points, register, findings.at(other), forms.at(other), events, other);
  }

  static boolean mayWrite(Caller caller) {
    return isOfPartnership(caller) && WRITERS.contains(caller.role());
  }

  private static boolean mayReadAll(Caller caller) {
    return isOfPartnership(caller) && (caller.mayReadPapers() || caller.is(Role.ADMIN));
  }

  private static boolean isOfPartnership(Caller caller) {
    return caller.organisationId() == null && caller.groupId() == null;
  }

  /** The last first; an agency's own once their letters have gone out. */
  public List<Challenge> all(Caller caller) {
    var organisation = caller.organisationId();
    var found =
        organisation == null
            ? sessions.findByPartnershipIdOrderByHeldOnDesc(caller.partnershipId())
            : sessions.findByPartnershipIdAndOrganisationIdOrderByHeldOnDesc(
                caller.partnershipId(), organisation);
    return found.stream().filter(it -> sees(caller, it)).map(this::whole).toList();
  }

  public Optional<Challenge> find(Caller caller, long id) {
    return sessions
        .findByPartnershipIdAndId(caller.partnershipId(), id)
        .filter(it -> sees(caller, it))
        .map(this::whole);
  }

  private static boolean sees(Caller caller, ChallengeSession it) {
    return mayReadAll(caller)
        || it.isSent() && caller.mayAnswer() && caller.speaksFor(it.organisationId());
  }

  private Challenge whole(ChallengeSession it) {
    var id = Objects.requireNonNull(it.id());
    var partnership = it.partnershipId();
    return new Challenge(
        it,
        register.organisation(partnership, it.organisationId()).map(Organisation::name).orElse(""),
        questions.findByPartnershipIdAndSessionIdOrderById(partnership, id),
        points.findByPartnershipIdAndSessionIdOrderById(partnership, id));
  }

  @Transactional
  public ChallengeOutcome open(
      Caller caller, String agency, String about, @Nullable LocalDate held, String chair) {
    if (!mayWrite(caller)) return new NotFound();
    var found =
        register.called(caller.partnershipId(), Set.of(agency.strip().toLowerCase(Locale.ROOT)));
    var plan = new ChallengeForms.Plan(about, chair);
    var faults = new LinkedHashMap<String, String>();
    if (found.isEmpty()) faults.put("agency", "Enter the full name of an agency in your register");
    faults.putAll(forms.faults(plan));
    held(held).ifPresent(why -> faults.put("held", why));
    if (!faults.isEmpty() || held == null) return new Refused(faults);
    var row =
        new ChallengeSession(
            null,
            caller.partnershipId(),
            found.getFirst().id(),
            plan.about(),
            held,
            plan.chair(),
            null,
            null,
            null,
            1);
    return new Done(Objects.requireNonNull(sessions.save(row).id()));
  }

  private Optional<String> held(@Nullable LocalDate day) {
    if (day == null) return Optional.of("Enter the day of the session");
    return day.isBefore(today().minusYears(1)) || day.isAfter(today().plusYears(1))
        ? Optional.of("Enter a day within a year of today")
        : Optional.empty();
  }

  @Transactional
  public ChallengeOutcome present(Caller caller, long id, String words) {
    return open(
            caller, id, "presented", forms.faults("presented", words, ChallengeForms.PRESENTATION))
        .orElseGet(
            () -> {
              sessions.update(session(caller, id).presenting(BlankText.orEmpty(words)));
              return new Done(id);
            });
  }

  @Transactional
  public ChallengeOutcome ask(Caller caller, long id, String by, String question, String answer) {
    var form = new ChallengeForms.Asked(by, question, answer);
    return open(caller, id, "question", forms.faults(form))
        .orElseGet(
            () -> {
              questions.save(
                  new ChallengeQuestion(
                      null, caller.partnershipId(), id, form.by(), form.question(), form.answer()));
              return new Done(id);
            });
  }

  /**
   * @param kind null when none was selected
   */
  @Transactional
  public ChallengeOutcome point(
      Caller caller, long id, @Nullable FindingKind kind, String words, String theme) {
    var form = new ChallengeForms.Point(words, theme);
    var faults = new LinkedHashMap<String, String>();
    if (kind == null) faults.put("kind", "Select whether it is a strength or a gap");
    faults.putAll(forms.faults(form));
    var refused = open(caller, id, "point", faults);
    if (refused.isPresent() || kind == null) return refused.orElseThrow();
    points.save(
        new ChallengePoint(
            null, caller.partnershipId(), id, kind, form.point(), form.theme(), null));
    return new Done(id);
  }

  /** Sends the letter; each of its points becomes a finding. */
  @Transactional
  public ChallengeOutcome send(Caller caller, long id) {
    var found = mayWrite(caller) ? find(caller, id) : Optional.<Challenge>empty();
    if (found.isEmpty()) return new NotFound();
    var it = found.get();
    if (it.session().isSent()) return new Refused("send", "The letter has gone out already");
    if (it.points().isEmpty()) {
      return new Refused("send", "Enter at least one point before you send the letter");
    }
    for (var point : it.points()) {
      switch (findings.record(caller, finding(it, point))) {
        case FindingOutcome.Recorded(var finding) -> points.update(point.recordedAs(finding));
        case FindingOutcome.Refused(var why) -> {
          return new Refused("send", why);
        }
      }
    }
    sessions.update(session(caller, id).sent(today(), caller.personId()));
    events.publishEvent(
        new FeedbackSent(caller.partnershipId(), it.session().organisationId(), id));
    return new Done(id);
  }

  private static NewFinding finding(Challenge it, ChallengePoint point) {
    var reference = it.session().about() + ", session with " + it.agency();
    return new NewFinding(
        new FindingSource(SourceKind.SECTION_11, reference, it.id()),
        point.kind(),
        Novelty.NEW,
        point.words(),
        point.theme(),
        null,
        null);
  }

  private ChallengeSession session(Caller caller, long id) {
    return sessions.findByPartnershipIdAndId(caller.partnershipId(), id).orElseThrow();
  }

  /**
   * What keeps something from being written down about a session; empty when nothing does.
   *
   * @param box that is told when the letter has gone out
   */
  private Optional<ChallengeOutcome> open(
      Caller caller, long id, String box, Map<String, String> faults) {
    var found = mayWrite(caller) ? find(caller, id) : Optional.<Challenge>empty();
    if (found.isEmpty()) return Optional.of(new NotFound());
    if (found.get().session().isSent()) return Optional.of(new Refused(box, SENT));
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refused(faults));
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
