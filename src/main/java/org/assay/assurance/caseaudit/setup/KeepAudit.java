package org.assay.assurance.caseaudit.setup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.CaseAudit.AuditStatus;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Writes down an audit as its lead sets it up. The forms that come in have checked what is said.
 */
@Singleton
public class KeepAudit {
  private final AuditRepository audits;
  private final KeyLineRepository lines;
  private final AgencyRepository agencies;
  private final AuditPersonRepository people;
  private final ResultRepository results;
  private final Clock clock;

  KeepAudit(
      AuditRepository audits,
      KeyLineRepository lines,
      AgencyRepository agencies,
      AuditPersonRepository people,
      ResultRepository results,
      Clock clock) {
    this.audits = audits;
    this.lines = lines;
    this.agencies = agencies;
    this.people = people;
    this.results = results;
    this.clock = clock;
  }

  /**
   * An audit as it was typed.
   *
   * @param repeats id of the audit that it repeats
   */
  public record Draft(
      CaseAudit.Brief brief,
      String sampleRule,
      CaseAudit.Timetable timetable,
      long lead,
      List<String> keyLines,
      @Nullable Long repeats) {}

  /** Its id. */
  @Transactional
  public long add(Caller caller, Draft draft) {
    var state = draft.brief().kind().hasCases() ? AuditState.PLANNED : AuditState.OPEN;
    var id =
        audits.add(
            new CaseAudit(
                0,
                caller.partnershipId(),
                reference(caller, draft),
                draft.brief(),
                new CaseAudit.Sample(draft.sampleRule(), ""),
                draft.timetable(),
                new AuditStatus(state, draft.lead(), draft.repeats(), null, 1)));
    keepLines(caller.partnershipId(), id, draft.keyLines());
    return id;
  }

  /** An audit that an agency did by itself, which takes part in it alone; its id. */
  @Transactional
  public long addOwn(Caller caller, Draft draft, long organisation) {
    var id = add(caller, draft);
    agencies.save(new AuditAgency(null, caller.partnershipId(), id, organisation, null, null));
    return id;
  }

  /** For instance "MA-2026-02", the second of the year's programme. */
  private String reference(Caller caller, Draft draft) {
    var prefix = (draft.brief().kind().hasCases() ? "MA-" : "RA-") + draft.timetable().year() + "-";
    var number = audits.count(caller.partnershipId(), prefix) + 1;
    return prefix + "%02d".formatted(number);
  }

  private void keepLines(long partnershipId, long auditId, List<String> keyLines) {
    var number = 0;
    for (var line : keyLines) {
      number++;
      lines.save(new KeyLine(null, partnershipId, auditId, number, line, null, null, 1));
    }
  }

  /** False when somebody else changed it since it was read. */
  @Transactional
  public boolean change(CaseAudit audit, Draft draft) {
    var sample = new CaseAudit.Sample(draft.sampleRule(), audit.sample().seed());
    if (!audits.change(audit.with(draft.brief(), sample, draft.timetable(), draft.lead()))) {
      return false;
    }
    if (audit.is(AuditState.PLANNED)) {
      lines.deleteByPartnershipIdAndAuditId(audit.partnershipId(), audit.id());
      keepLines(audit.partnershipId(), audit.id(), draft.keyLines());
    }
    return true;
  }

  /**
   * Who takes part. Agencies that are left out lose their auditors.
   *
   * @param auditors with the organisations that they answer for
   * @param panel ids of people
   */
  @Transactional
  public void takePart(
      CaseAudit audit, Set<Long> organisations, List<AuditPerson> auditors, Set<Long> panel) {
    var there = agencies.findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id());
    there.stream()
        .filter(it -> !organisations.contains(it.organisationId()))
        .forEach(agencies::delete);
    var known = there.stream().map(AuditAgency::organisationId).collect(Collectors.toSet());
    organisations.stream()
        .filter(it -> !known.contains(it))
        .sorted()
        .forEach(
            it ->
                agencies.save(
                    new AuditAgency(null, audit.partnershipId(), audit.id(), it, null, null)));
    people.deleteByPartnershipIdAndAuditId(audit.partnershipId(), audit.id());
    auditors.stream()
        .filter(it -> it.organisationId() != null && organisations.contains(it.organisationId()))
        .forEach(people::save);
    panel.forEach(
        it -> people.save(new AuditPerson(null, audit.partnershipId(), audit.id(), it, null)));
  }

  /** What was counted, in place of what was there. */
  @Transactional
  public void count(CaseAudit audit, Collection<AuditResult> counted) {
    results.deleteByPartnershipIdAndAuditId(audit.partnershipId(), audit.id());
    counted.forEach(results::save);
  }

  /** What the panel answers to a key line; false when somebody else answered it since. */
  @Transactional
  public boolean answer(CaseAudit audit, KeyLine seen, String verdict, String answer, int version) {
    audits.lock(audit.partnershipId(), audit.id());
    var now = lines.findById(Objects.requireNonNull(seen.id())).orElseThrow();
    if (now.version() != version) return false;
    lines.update(
        new KeyLine(
            now.id(),
            now.partnershipId(),
            now.auditId(),
            now.number(),
            now.question(),
            verdict,
            answer,
            version + 1));
    return true;
  }

  /** What the lead tells an agency. */
  @Transactional
  public void tell(AuditAgency agency, String feedback) {
    agencies.update(
        new AuditAgency(
            agency.id(),
            agency.partnershipId(),
            agency.auditId(),
            agency.organisationId(),
            feedback,
            clock.instant()));
  }

  /** The audit, held until the transaction ends, to be moved on by {@link #move}. */
  @Transactional
  public Optional<CaseAudit> lock(CaseAudit audit) {
    return audits.lock(audit.partnershipId(), audit.id());
  }

  /**
   * @param audit as it was locked
   */
  @Transactional
  public CaseAudit move(CaseAudit audit, AuditState state) {
    var moved = audit.in(state, state == AuditState.CLOSED ? clock.instant() : null);
    if (!audits.change(moved)) {
      throw new IllegalStateException("The audit " + audit.reference() + " has changed since");
    }
    return moved;
  }
}
