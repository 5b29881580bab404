package org.assay.collection.support;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.Page;
import org.assay.platform.guarded.GuardedForms;
import org.jspecify.annotations.Nullable;

/**
 * Requests for support, for those who may see them: the partnership's people see all, and its
 * administrators and moderators move them on; an organisation's people see their own.
 */
@Singleton
public class SupportRequests {
  private static final int PAGE = 50;

  private final SupportRepository requests;
  private final ApplicationEventPublisher<SupportMoved> events;
  private final GuardedForms guarded;
  private final Clock clock;

  SupportRequests(
      SupportRepository requests,
      ApplicationEventPublisher<SupportMoved> events,
      GuardedForms guarded,
      Clock clock) {
    this.requests = requests;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** What became of a step that somebody wanted to take. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    record Invalid(String why) implements Outcome {}

    /** Somebody else moved it, or it cannot go there. */
    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** Whether the caller is of the team that deals with requests. */
  public static boolean mayHandle(Caller caller) {
    return caller.organisationId() == null && (caller.is(Role.ADMIN) || caller.is(Role.MODERATOR));
  }

  /** The oldest first; none for whom they do not concern. */
  public List<SupportRequest> all(Caller caller) {
    if (caller.mayReadSupport()) return requests.all(caller.partnershipId(), null);
    var own = caller.organisationId();
    return own != null && caller.mayAnswer()
        ? requests.all(caller.partnershipId(), own)
        : List.of();
  }

  /** How many requests of the partnership are in each state; for its own people. */
  Map<RequestState, Long> counts(Caller caller) {
    return caller.mayReadSupport() ? requests.counts(caller.partnershipId()) : Map.of();
  }

  /**
   * A page of the partnership's requests in some states, the oldest first; for its own people.
   *
   * @param number from 1
   */
  Page<SupportRequest> page(Caller caller, Set<RequestState> states, int number) {
    return caller.mayReadSupport()
        ? requests.page(caller.partnershipId(), states, number, PAGE)
        : new Page<>(List.of(), 1, PAGE, 0);
  }

  /** How many were raised by one return, as far as the caller may know. */
  public int count(Caller caller, long returnId) {
    return (int)
        requests.ofReturn(caller.partnershipId(), returnId).stream()
            .filter(it -> sees(caller, it.request()))
            .count();
  }

  public Optional<SupportRequest> request(Caller caller, long id) {
    return requests.find(caller.partnershipId(), id).filter(request -> sees(caller, request));
  }

  /** A request with what was done about it. */
  record Followed(SupportRequest request, List<SupportStep> steps) {}

  Optional<Followed> find(Caller caller, long id) {
    return request(caller, id).map(request -> new Followed(request, requests.steps(request)));
  }

  /**
   * @param version of the request that the caller saw
   */
  @Transactional
  Outcome move(Caller caller, long id, int version, RequestState to, @Nullable String note) {
    var found = requests.find(caller.partnershipId(), id);
    if (found.isEmpty() || !mayHandle(caller)) return new Outcome.NotFound();
    var request = found.get();
    if (request.version() != version || !request.state().next().contains(to)) {
      return new Outcome.Stale();
    }
    var fault = fault(to, note);
    if (fault.isPresent()) return new Outcome.Invalid(fault.get());
    if (!requests.move(request, to, caller.personId(), note, clock.instant())) {
      return new Outcome.Stale();
    }
    events.publishEvent(
        new SupportMoved(request.partnershipId(), request.id(), request.organisationId(), to));
    return new Outcome.Done();
  }

  private Optional<String> fault(RequestState to, @Nullable String note) {
    if (note == null) {
      return to.needsNote()
          ? Optional.of("Write what you did or advise. The organisation reads it")
          : Optional.empty();
    }
    return guarded.heldBack(note);
  }

  private static boolean sees(Caller caller, SupportRequest request) {
    return caller.mayReadSupport()
        || caller.mayAnswer() && caller.speaksFor(request.organisationId());
  }
}
