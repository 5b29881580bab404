package org.assay.assurance.caseaudit.setup;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.CaseAudit.EditionName;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Finds audits and what belongs to them, for those who may see them. */
@Singleton
public class CaseAudits {
  private final AuditRepository audits;
  private final KeyLineRepository lines;
  private final AgencyRepository agencies;
  private final AuditPersonRepository people;
  private final StratumRepository strata;
  private final CaseRepository cases;
  private final CaseAgencyRepository caseAgencies;
  private final ResultRepository results;
  private final Register register;

  CaseAudits(
      AuditRepository audits,
      KeyLineRepository lines,
      AgencyRepository agencies,
      AuditPersonRepository people,
      StratumRepository strata,
      CaseRepository cases,
      CaseAgencyRepository caseAgencies,
      ResultRepository results,
      Register register) {
    this.audits = audits;
    this.lines = lines;
    this.agencies = agencies;
    this.people = people;
    this.strata = strata;
    this.cases = cases;
    this.caseAgencies = caseAgencies;
    this.results = results;
    this.register = register;
  }

  /** The latest first. */
  public List<CaseAudit> all(Caller caller) {
    return seen(caller, audits.all(caller.partnershipId()));
  }

  public Optional<CaseAudit> find(Caller caller, long id) {
    return audits
        .find(caller.partnershipId(), id)
        .flatMap(it -> seen(caller, List.of(it)).stream().findFirst());
  }

  /** Audits of the same theme, or with the same question set, before this one; the latest first. */
  public List<CaseAudit> before(CaseAudit audit) {
    return earlier(audit.partnershipId(), audit.theme(), audit.brief().edition()).stream()
        .filter(it -> it.id() != audit.id())
        .filter(it -> it.timetable().opens().isBefore(audit.timetable().opens()))
        .toList();
  }

  /**
   * Those that were closed in a time, for papers that are read by more people than audits are; the
   * latest first.
   *
   * @param from first day; {@code at} the end
   */
  public List<CaseAudit> closed(long partnershipId, LocalDate from, Instant at) {
    return audits.all(partnershipId).stream()
        .filter(it -> closedBy(it, at))
        .filter(it -> !England.day(requireNonNull(it.standing().closedAt())).isBefore(from))
        .toList();
  }

  private static boolean closedBy(CaseAudit it, Instant at) {
    var closed = it.standing().closedAt();
    return it.is(AuditState.CLOSED) && closed != null && !closed.isAfter(at);
  }

  /**
   * The last audit that this one can be compared with.
   *
   * @param at by when it was closed
   */
  public Optional<CaseAudit> comparable(CaseAudit audit, Instant at) {
    var named = audit.standing().repeats();
    return before(audit).stream()
        .filter(it -> closedBy(it, at) && it.hasCases())
        .filter(it -> named == null || it.id() == named)
        .findFirst();
  }

  /** Audits of a theme, or with a question set; the latest first. */
  public List<CaseAudit> earlier(long partnershipId, String theme, @Nullable EditionName set) {
    return audits.all(partnershipId).stream()
        .filter(
            it ->
                it.theme().equalsIgnoreCase(theme)
                    || set != null
                        && it.brief().edition() != null
                        && it.brief().edition().id().equals(set.id()))
        .toList();
  }

  private List<CaseAudit> seen(Caller caller, List<CaseAudit> all) {
    if (AuditAccess.leads(caller) || AuditAccess.oversees(caller)) return all;
    if (AuditAccess.readsOutcomes(caller)) {
      return all.stream().filter(it -> it.is(AuditState.CLOSED)).toList();
    }
    var taking = takingPart(caller);
    return all.stream()
        .filter(it -> !it.is(AuditState.PLANNED) || ownOf(caller, it))
        .filter(it -> taking.contains(it.id()))
        .toList();
  }

  /** An agency's own audit is there for the agency from the first. */
  private static boolean ownOf(Caller caller, CaseAudit it) {
    return AuditAccess.isOfAgency(caller) && it.brief().kind() == AuditKind.SINGLE_AGENCY;
  }

  private Set<Long> takingPart(Caller caller) {
    var own = caller.organisationId();
    if (own != null && AuditAccess.isOfAgency(caller)) {
      return agencies.findByPartnershipIdAndOrganisationId(caller.partnershipId(), own).stream()
          .map(AuditAgency::auditId)
          .collect(Collectors.toSet());
    }
    return caller.is(Role.PANEL_MEMBER) ? panels(caller) : Set.of();
  }

  private Set<Long> panels(Caller caller) {
    return people.findByPartnershipIdAndPersonId(caller.partnershipId(), caller.personId()).stream()
        .filter(it -> it.organisationId() == null)
        .map(AuditPerson::auditId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether the caller grades its cases. */
  public boolean isOnPanel(Caller caller, CaseAudit audit) {
    return caller.is(Role.PANEL_MEMBER) && panels(caller).contains(audit.id());
  }

  /** Whether the caller answers the forms of an agency in this audit. */
  public boolean isAuditor(Caller caller, CaseAudit audit, long organisation) {
    return caller.speaksFor(organisation)
        && AuditAccess.isOfAgency(caller)
        && people(audit).stream()
            .anyMatch(
                it ->
                    it.personId() == caller.personId()
                        && Objects.equals(it.organisationId(), organisation));
  }

  public List<KeyLine> lines(CaseAudit audit) {
    return lines.findByPartnershipIdAndAuditIdOrderByNumber(audit.partnershipId(), audit.id());
  }

  public List<AuditAgency> agencies(CaseAudit audit) {
    return agencies.findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id());
  }

  /** By id, those that take part. */
  public Map<Long, Organisation> organisations(CaseAudit audit) {
    var ids = agencies(audit).stream().map(AuditAgency::organisationId).collect(Collectors.toSet());
    return register.organisations(audit.partnershipId(), ids).stream()
        .collect(Collectors.toMap(Organisation::id, it -> it));
  }

  public List<AuditPerson> people(CaseAudit audit) {
    return people.findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id());
  }

  public List<Stratum> strata(CaseAudit audit) {
    return strata.findByPartnershipIdAndAuditIdOrderByNumber(audit.partnershipId(), audit.id());
  }

  /** By id, the group of children that a drawn case comes from. */
  public Map<Long, Stratum> strataById(CaseAudit audit) {
    return strata(audit).stream()
        .collect(Collectors.toMap(it -> Objects.requireNonNull(it.id()), it -> it));
  }

  public List<AuditCase> cases(CaseAudit audit) {
    return cases.findByPartnershipIdAndAuditIdOrderByNumber(audit.partnershipId(), audit.id());
  }

  public Optional<AuditCase> oneCase(CaseAudit audit, long id) {
    return cases
        .findByPartnershipIdAndId(audit.partnershipId(), id)
        .filter(it -> it.auditId() == audit.id());
  }

  /** By id of a case, the ids of the agencies that are asked about it. */
  public Map<Long, List<Long>> agenciesByCase(CaseAudit audit) {
    return caseAgencies
        .findByPartnershipIdAndAuditIdOrderById(audit.partnershipId(), audit.id())
        .stream()
        .collect(
            Collectors.groupingBy(
                CaseAgency::caseId,
                Collectors.mapping(CaseAgency::organisationId, Collectors.toList())));
  }

  public List<AuditResult> results(CaseAudit audit) {
    return results.findByPartnershipIdAndAuditIdOrderByNumber(audit.partnershipId(), audit.id());
  }
}
