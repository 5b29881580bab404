package org.assay.assurance.caseaudit.setup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.assay.assurance.caseaudit.setup.CaseAudit.Standing;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Writes down an audit as its lead sets it up. The forms that come in have checked what is said.
 */
@Singleton
public class KeepAudit {
  private static final int SEED_BYTES = 8;

  private final AuditRepository audits;
  private final KeyLineRepository lines;
  private final AgencyRepository agencies;
  private final AuditPersonRepository people;
  private final StratumRepository strata;
  private final CaseRepository cases;
  private final CaseAgencyRepository caseAgencies;
  private final ResultRepository results;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeepAudit(
      AuditRepository audits,
      KeyLineRepository lines,
      AgencyRepository agencies,
      AuditPersonRepository people,
      StratumRepository strata,
      CaseRepository cases,
      CaseAgencyRepository caseAgencies,
      ResultRepository results,
      Clock clock) {
    this.audits = audits;
    this.lines = lines;
    this.agencies = agencies;
    this.people = people;
    this.strata = strata;
    this.cases = cases;
    this.caseAgencies = caseAgencies;
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
                new Standing(state, draft.lead(), draft.repeats(), null, 1)));
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

  /**
   * Draws places and makes a case for each.
   *
   * @param seed one is made when it is empty
   * @param wanted strata without places
   * @return false when the sample was drawn before
   */
  @Transactional
  public boolean draw(CaseAudit audit, String seed, List<Stratum> wanted) {
    var now = audits.lock(audit.partnershipId(), audit.id()).orElseThrow();
    if (!now.sample().seed().isEmpty()) return false;
    var sown = seed.isEmpty() ? made() : seed;
    for (var it : wanted) {
      var places = SampleDraw.places(sown, it.number(), it.children(), it.wanted());
      var kept = strata.save(drawn(it, places));
      places.forEach(place -> addCase(now, kept.id(), place));
    }
    return audits.change(now.withSeed(sown));
  }

  private static Stratum drawn(Stratum it, List<Integer> places) {
    return new Stratum(
        null,
        it.partnershipId(),
        it.auditId(),
        it.number(),
        it.label(),
        it.children(),
        it.wanted(),
        places.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private String made() {
    var bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** One that was not drawn, for instance in place of another; its id. */
  @Transactional
  public long addCase(CaseAudit audit) {
    audits.lock(audit.partnershipId(), audit.id());
    return addCase(audit, null, null).caseId();
  }

  private AuditCase addCase(CaseAudit audit, @Nullable Long stratum, @Nullable Integer place) {
    var number =
        cases.findByPartnershipIdAndAuditIdOrderByNumber(audit.partnershipId(), audit.id()).stream()
                .mapToInt(AuditCase::number)
                .max()
                .orElse(0)
            + 1;
    var reference = String.format(Locale.ROOT, "%s-C%02d", audit.reference(), number);
    return cases.save(
        new AuditCase(
            null,
            audit.partnershipId(),
            audit.id(),
            number,
            reference,
            stratum,
            place,
            null,
            null,
            null,
            null,
            null,
            null,
            1));
  }

  /** False when somebody else changed it since it was read. */
  @Transactional
  public boolean describe(CaseAudit audit, AuditCase seen, int version, Description as) {
    audits.lock(audit.partnershipId(), audit.id());
    var now = cases.findByPartnershipIdAndId(audit.partnershipId(), seen.caseId()).orElseThrow();
    if (now.version() != version) return false;
    cases.update(now.describedAs(as));
    caseAgencies.deleteByPartnershipIdAndCaseId(audit.partnershipId(), seen.caseId());
    as.agencies()
        .forEach(
            it ->
                caseAgencies.save(
                    new CaseAgency(null, audit.partnershipId(), audit.id(), seen.caseId(), it)));
    return true;
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
      throw new IllegalStateException("The audit " + audit.reference() + " was changed meanwhile");
    }
    return moved;
  }

  /** What stands in the way of opening it; empty when nothing does. */
  public List<String> missing(CaseAudit audit, CaseAudits all) {
    var missing = new ArrayList<String>();
    if (all.agencies(audit).isEmpty()) missing.add("Choose the agencies that take part.");
    var named =
        all.people(audit).stream().map(AuditPerson::organisationId).collect(Collectors.toSet());
    if (all.agencies(audit).stream().anyMatch(it -> !named.contains(it.organisationId()))) {
      missing.add("Name at least one case auditor for each agency.");
    }
    if (!named.contains(null)) missing.add("Name the members of the panel.");
    var found = all.cases(audit);
    if (found.isEmpty()) missing.add("Draw the sample, or add the cases.");
    var asked = all.agenciesByCase(audit);
    var open =
        found.stream()
            .filter(it -> !it.isDescribed() || asked.getOrDefault(it.caseId(), List.of()).isEmpty())
            .map(AuditCase::reference)
            .toList();
    if (!open.isEmpty()) {
      missing.add(
          "Describe these cases and say which agencies are asked: "
              + String.join(", ", open)
              + ".");
    }
    return missing;
  }
}
