package org.assay.collection.returns;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnRepository.Owner;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.Slice;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/**
 * Finds returns for those who may see them. An organisation's people see their own, a group lead
 * those of the group; the partnership's people see how far each is, and its answers once they are
 * submitted.
 */
@Singleton
public class Returns {
  private static final Comparator<Line> LAST_CYCLE_FIRST =
      Comparator.comparing((Line line) -> line.cycle().opensOn())
          .reversed()
          .thenComparing(line -> line.organisation().name());

  private final ReturnRepository returns;
  private final ReturnViews views;
  private final ReturnContexts askings;
  private final Cycles cycles;
  private final Register register;
  private final DraftAccesses reaches;
  private final AccessLog log;
  private final List<WithheldReturns> withheld;

  Returns(
      ReturnRepository returns,
      ReturnViews views,
      ReturnContexts askings,
      Cycles cycles,
      Register register,
      DraftAccesses reaches,
      AccessLog log,
      List<WithheldReturns> withheld) {
    this.returns = returns;
    this.views = views;
    this.askings = askings;
    this.cycles = cycles;
    this.register = register;
    this.reaches = reaches;
    this.log = log;
    this.withheld = withheld;
  }

  /** A return without its answers. */
  public record Line(AgencyReturn agencyReturn, Cycle cycle, Organisation organisation) {}

  /**
   * Those that the caller may know of, in the last opened cycle first and then by name; of one
   * cycle, or of all.
   */
  @Transactional
  public List<Line> list(Caller caller, @Nullable Long cycleId) {
    var heads =
        visible(caller, cycleId).stream()
            .filter(agencyReturn -> cycleId == null || agencyReturn.cycleId() == cycleId)
            .toList();
    return lines(caller, heads).sorted(LAST_CYCLE_FIRST).toList();
  }

  /**
   * Ids of those of a cycle that were submitted, by name of the organisation: for a caller that
   * goes through all of them one by one, of which there may be too many to hold. None for those who
   * do not see how far each is.
   */
  public List<Long> submitted(Caller caller, long cycleId) {
    return caller.maySeeProgress() ? returns.submitted(caller.partnershipId(), cycleId) : List.of();
  }

  /**
   * Those of {@link #list} that come after an id, in the order of ids.
   *
   * @param size at most so many
   */
  @Transactional
  public Slice<Line> after(Caller caller, @Nullable Long cycleId, long after, int size) {
    var owner = owner(caller);
    if (owner == null && !caller.maySeeProgress()) return new Slice<>(List.of(), null);
    var found =
        Slice.of(
            size,
            most -> returns.after(caller.partnershipId(), owner, cycleId, after, most),
            AgencyReturn::id);
    var mine = found.items().stream().filter(it -> known(caller, it)).toList();
    return new Slice<>(lines(caller, mine).toList(), found.next());
  }

  /** Null for the partnership's own people, and for those who see no return. */
  private static @Nullable Owner owner(Caller caller) {
    var organisation = caller.organisationId();
    if (organisation != null) {
      return caller.mayAnswerSome() ? Owner.organisation(organisation) : null;
    }
    var group = caller.groupId();
    return group != null && caller.leads(group) ? Owner.group(group) : null;
  }

  private boolean known(Caller caller, AgencyReturn agencyReturn) {
    return caller.organisationId() == null || !reaches.of(caller, agencyReturn).isNone();
  }

  private Stream<Line> lines(Caller caller, List<AgencyReturn> heads) {
    var asked = cycles.all(caller.partnershipId()).stream().collect(toMap(Cycle::id, identity()));
    var answering =
        register.organisations(caller.partnershipId(), ids(heads)).stream()
            .collect(toMap(Organisation::id, identity()));
    return heads.stream()
        .map(
            agencyReturn ->
                new Line(
                    agencyReturn,
                    requireNonNull(asked.get(agencyReturn.cycleId())),
                    requireNonNull(answering.get(agencyReturn.organisationId()))));
  }

  public Optional<Line> find(Caller caller, long id) {
    return seen(caller, id)
        .map(
            agencyReturn -> {
              var asking = askings.of(agencyReturn);
              return new Line(agencyReturn, asking.cycle(), asking.organisation());
            });
  }

  /**
   * The draft for the organisation's own people and group lead, and for the partnership what was
   * last submitted. The person who was given some standards reads those and nothing of the others;
   * see {@link #whole} for what makes sense of a whole return alone.
   */
  @Transactional
  public Optional<ReturnView> read(Caller caller, long id) {
    return returns
        .find(caller.partnershipId(), id)
        .flatMap(agencyReturn -> read(caller, agencyReturn));
  }

  /** Empty for those who may see some standards only: for scores, reports and the like. */
  @Transactional
  public Optional<ReturnView> whole(Caller caller, long id) {
    return read(caller, id).filter(view -> view.answering().whole());
  }

  private Optional<ReturnView> read(Caller caller, AgencyReturn agencyReturn) {
    var reach = reaches.of(caller, agencyReturn);
    if (reach.isNone()) return submitted(caller, agencyReturn);
    var unchanged = agencyReturn.status() == ReturnStatus.SUBMITTED;
    viewed(caller, unchanged ? "return" : "draft", agencyReturn);
    return Optional.of(reach.narrow(views.draftWithNames(agencyReturn)));
  }

  /**
   * What was last signed off, for the organisation's own people as for the partnership. While a
   * return is open again, this is not what {@link #read} gives its own people. It is whole, and so
   * nothing for a colleague.
   */
  @Transactional
  public Optional<ReturnView> submission(Caller caller, long id) {
    return seen(caller, id)
        .flatMap(it -> reaches.of(caller, it).isWhole() ? own(caller, it) : submitted(caller, it));
  }

  private Optional<ReturnView> own(Caller caller, AgencyReturn agencyReturn) {
    var view = views.submitted(agencyReturn);
    view.ifPresent(it -> viewed(caller, "return", agencyReturn));
    return view;
  }

  /** Whether {@link #submission} would answer the caller, once there is one. */
  public boolean mayReadSubmission(Caller caller, long id) {
    return returns
        .find(caller.partnershipId(), id)
        .filter(
            agencyReturn ->
                caller.maySeeSubmitted() && !isWithheld(caller, id)
                    || reaches.of(caller, agencyReturn).isWhole())
        .isPresent();
  }

  /** A second marker, for instance, reads no claim before marking. */
  private boolean isWithheld(Caller caller, long id) {
    return withheld.stream().anyMatch(it -> it.from(caller, id));
  }

  /** Whether the caller sees some of its standards and is kept from the others. */
  public boolean isShared(Caller caller, long id) {
    return returns
        .find(caller.partnershipId(), id)
        .map(agencyReturn -> reaches.of(caller, agencyReturn))
        .filter(reach -> !reach.isNone() && !reach.isWhole())
        .isPresent();
  }

  /** What the return is to be answered against. */
  public Optional<Edition> edition(Caller caller, long id) {
    return seen(caller, id).map(agencyReturn -> askings.of(agencyReturn).edition());
  }

  private Optional<ReturnView> submitted(Caller caller, AgencyReturn agencyReturn) {
    if (!caller.maySeeSubmitted() || isWithheld(caller, agencyReturn.id())) {
      return Optional.empty();
    }
    var view = views.submitted(agencyReturn);
    view.ifPresent(it -> viewed(caller, "return", agencyReturn));
    return view;
  }

  /** An organisation's own people work on their return all day: one entry a day says so. */
  private void viewed(Caller caller, String what, AgencyReturn agencyReturn) {
    var id = Long.toString(agencyReturn.id());
    if (caller.speaksFor(agencyReturn.organisationId())) {
      log.recordOncePerDay(caller.partnershipId(), caller.personId(), "viewed", what, id);
    } else {
      log.record(caller.partnershipId(), caller.personId(), "viewed", what, id);
    }
  }

  private Optional<AgencyReturn> seen(Caller caller, long id) {
    return returns
        .find(caller.partnershipId(), id)
        .filter(
            agencyReturn -> caller.maySeeProgress() || !reaches.of(caller, agencyReturn).isNone());
  }

  private static Set<Long> ids(List<AgencyReturn> heads) {
    return heads.stream().map(AgencyReturn::organisationId).collect(toSet());
  }

  private List<AgencyReturn> visible(Caller caller, @Nullable Long cycleId) {
    if (caller.maySeeProgress()) {
      return cycleId == null
          ? returns.all(caller.partnershipId())
          : returns.inCycle(caller.partnershipId(), cycleId);
    }
    return own(caller);
  }

  private List<AgencyReturn> own(Caller caller) {
    var organisation = caller.organisationId();
    if (organisation != null && caller.mayAnswerSome()) {
      return returns.ofOrganisation(caller.partnershipId(), organisation).stream()
          .filter(agencyReturn -> !reaches.of(caller, agencyReturn).isNone())
          .toList();
    }
    var group = caller.groupId();
    return group != null && caller.leads(group)
        ? returns.ofGroup(caller.partnershipId(), group)
        : List.of();
  }
}
