package org.assay.learning.recommendations.findings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.learning.recommendations.findings.FindingOutcome.Recorded;
import org.assay.learning.recommendations.findings.FindingOutcome.Refused;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.UtcTime;
import org.assay.platform.guarded.GuardedForms;

/**
 * Records what an audit, a review or a session found. A text that may identify a child is refused:
 * there is nothing to confirm, only to remove.
 */
@Singleton
public class RecordFindings {
  private static final Set<Role> WRITERS =
      EnumSet.of(
          Role.ADMIN,
          Role.LEARNING_LEAD,
          Role.AUDIT_LEAD,
          Role.PANEL_MEMBER,
          Role.PAS_MEMBER,
          Role.SCRUTINEER);

  private final FindingRepository findings;
  private final GuardedForms guarded;
  private final Clock clock;

  RecordFindings(FindingRepository findings, GuardedForms guarded, Clock clock) {
    this.findings = findings;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. */
  public RecordFindings at(Clock other) {
    return new RecordFindings(findings, guarded.at(other), other);
  }

  /** Whether the caller works for the partnership in a role that may say what was found. */
  public static boolean mayRecord(Caller caller) {
    return caller.organisationId() == null && WRITERS.contains(caller.role());
  }

  /** The same words from the same source are recorded once, however often they are sent. */
  @Transactional
  public FindingOutcome record(Caller caller, NewFinding finding) {
    if (!mayRecord(caller)) {
      return new Refused("Only those who audit and review for the partnership record findings");
    }
    var fault = fault(finding);
    if (fault.isPresent()) return new Refused(fault.get());
    var known = known(caller.partnershipId(), finding);
    return new Recorded(known.orElseGet(() -> add(caller, finding)));
  }

  private Optional<String> fault(NewFinding finding) {
    return finding
        .fault()
        .or(() -> guarded.heldBack(finding.text()))
        .or(() -> guarded.heldBack(finding.source().reference()));
  }

  private Optional<Long> known(long partnership, NewFinding finding) {
    return ofSource(partnership, finding.source()).stream()
        .filter(it -> it.what().equals(stripped(finding)))
        .map(Finding::id)
        .findFirst();
  }

  private List<Finding> ofSource(long partnership, FindingSource source) {
    var kind = source.kind().code();
    var id = source.id();
    var rows =
        id == null
            ? findings.findByPartnershipIdAndSourceKindAndSourceReferenceOrderById(
                partnership, kind, source.reference().strip())
            : findings.findByPartnershipIdAndSourceKindAndSourceIdOrderById(partnership, kind, id);
    return rows.stream().map(FindingRow::finding).toList();
  }

  private static NewFinding stripped(NewFinding it) {
    var source = it.source();
    return new NewFinding(
        new FindingSource(source.kind(), source.reference().strip(), source.id()),
        it.kind(),
        it.novelty(),
        it.text().strip(),
        it.theme().strip(),
        it.priority(),
        it.domain());
  }

  private long add(Caller caller, NewFinding typed) {
    var it = stripped(typed);
    var row =
        new FindingRow(
            null,
            caller.partnershipId(),
            it.source().kind().code(),
            it.source().reference(),
            it.source().id(),
            it.kind().code(),
            it.novelty().code(),
            it.text(),
            it.theme(),
            it.priority(),
            it.domain(),
            caller.personId(),
            UtcTime.of(clock.instant()));
    return Objects.requireNonNull(findings.save(row).id());
  }
}
