package org.assay.assurance.caseaudit.setup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.assurance.caseaudit.setup.AuditCase.Description;
import org.jspecify.annotations.Nullable;

/** Draws the sample of an audit, and writes down its cases. */
@Singleton
public class KeepCases {
  private static final int SEED_BYTES = 8;

  private final AuditRepository audits;
  private final StratumRepository strata;
  private final CaseRepository cases;
  private final CaseAgencyRepository caseAgencies;
  private final SecureRandom random = new SecureRandom();

  KeepCases(
      AuditRepository audits,
      StratumRepository strata,
      CaseRepository cases,
      CaseAgencyRepository caseAgencies) {
    this.audits = audits;
    this.strata = strata;
    this.cases = cases;
    this.caseAgencies = caseAgencies;
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
}
