package org.assay.demonstration;

import static org.assay.collection.returns.ReturnStatus.AWAITING_SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.IN_PROGRESS;
import static org.assay.collection.returns.ReturnStatus.NOT_STARTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.demonstration.answers.ReturnCourse;
import org.assay.demonstration.county.Colleges;
import org.assay.demonstration.county.Member;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a visitor can be.
 *
 * @param seat which organisation such a person may speak for; null for the partnership's own people
 *     and for the lead of a trust
 */
record Account(String mailbox, Role role, String purpose, @Nullable Predicate<Seat> seat) {

  /** Mailbox of the one with several roles. */
  static final String SEVERAL = "several";

  /** Mailbox of the one who signs off for an agency that a neighbour asks too. */
  static final String REGIONAL = "regional";

  private static final Set<SettingType> REGIONAL_TYPES =
      Set.of(SettingType.AMBULANCE_TRUST, SettingType.NATIONAL_AGENCY);

  static final String DOMAIN = "@lindenshire.example.org";

  /**
   * An organisation and how far its return has come in the cycle under way.
   *
   * @param returnedBefore whether it submitted one in the cycle before, which it can bring forward
   */
  record Seat(Member member, ReturnCourse course, boolean returnedBefore) {
    private Organisation organisation() {
      return member.organisation();
    }

    private boolean is(SettingType type) {
      return organisation().settingType() == type;
    }
  }

  static final List<Account> ALL =
      List.of(
          new Account(
              "dsl",
              Role.RESPONDENT,
              "Designated safeguarding lead of a secondary school whose return is in progress",
              Account::secondary),
          new Account(
              "chair",
              Role.APPROVER,
              "Chair of governors of the same school, who signs off",
              Account::secondary),
          new Account(
              "pastoral",
              Role.COLLEAGUE,
              "Pastoral lead of the same school, who was given one standard of its return",
              Account::secondary),
          new Account(
              "primary",
              Role.RESPONDENT,
              "Designated safeguarding lead of a primary school that has not begun",
              it -> it.organisation().phase() == Phase.PRIMARY && not(it) && it.returnedBefore()),
          new Account(
              "governor",
              Role.APPROVER,
              "Chair of governors of a school whose return waits for sign-off",
              it ->
                  it.organisation().sector() == Sector.EDUCATION
                      && it.course().status() == AWAITING_SIGN_OFF),
          new Account(
              "special",
              Role.RESPONDENT,
              "Designated safeguarding lead of a special school with boarding",
              Account::special),
          new Account(
              "nursery",
              Role.RESPONDENT,
              "Manager of a day nursery",
              it -> it.is(SettingType.DAY_NURSERY) && begun(it)),
          new Account(
              "college",
              Role.RESPONDENT,
              "Designated safeguarding lead of a further education college",
              it -> Colleges.include(it.organisation()) && begun(it)),
          new Account("trust", Role.GROUP_LEAD, "Safeguarding lead of an academy trust", null),
          new Account(
              "county",
              Role.RESPONDENT,
              "Section 11 lead of the county council",
              it -> it.is(SettingType.COUNTY_COUNCIL)),
          new Account(
              "director",
              Role.APPROVER,
              "Director at the county council, who signs off",
              it -> it.is(SettingType.COUNTY_COUNCIL)),
          new Account(
              "borough",
              Role.RESPONDENT,
              "Section 11 lead of a district council",
              it -> it.organisation().sector() == Sector.DISTRICT_COUNCIL && begun(it)),
          new Account(
              REGIONAL,
              Role.APPROVER,
              "Somebody who signs off for an agency in two partnerships, with answers from one"
                  + " offered to the other",
              Account::regional),
          new Account("moderator", Role.MODERATOR, "Moderator of the partnership", null),
          new Account(
              "moderator.two",
              Role.MODERATOR,
              "Another moderator, who marks some returns a second time",
              null),
          new Account("pas.chair", Role.PAS_MEMBER, "Chair of the PAS subgroup", null),
          new Account("pas", Role.PAS_MEMBER, "Member of the PAS subgroup", null),
          new Account("executive", Role.EXECUTIVE_MEMBER, "Member of the Executive", null),
          new Account("learning", Role.LEARNING_LEAD, "Learning lead", null),
          new Account("audit", Role.AUDIT_LEAD, "Audit lead", null),
          new Account("panel", Role.PANEL_MEMBER, "Member of the panel of case audits", null),
          new Account(
              "auditor",
              Role.CASE_AUDITOR,
              "Case auditor of the police, who answers its forms in case audits",
              it -> it.is(SettingType.POLICE_FORCE)),
          new Account("analyst", Role.ANALYST, "Analyst, who sees figures alone", null),
          new Account("reader", Role.READER, "Lay member, who reads the reports", null),
          new Account(
              SEVERAL,
              Role.RESPONDENT,
              "Somebody with several roles, who answers for one organisation, signs off for"
                  + " another, leads a group and moderates for a neighbouring partnership",
              it -> it.organisation().phase() == Phase.PRIMARY && begun(it)),
          new Account("scrutineer", Role.SCRUTINEER, "Independent scrutineer", null),
          new Account("admin", Role.ADMIN, "Administrator of the partnership", null));

  static Optional<Account> of(String email) {
    return ALL.stream().filter(it -> it.email().equals(email)).findFirst();
  }

  String email() {
    return mailbox + DOMAIN;
  }

  /** The first that fits, in the order of the county. */
  Optional<Member> holder(List<Seat> seats) {
    var fits = seat;
    return fits == null
        ? Optional.empty()
        : seats.stream().filter(fits).map(Seat::member).findFirst();
  }

  private static boolean secondary(Seat it) {
    return it.organisation().phase() == Phase.SECONDARY
        && it.member().group() != null
        && begun(it)
        && it.course().done() > .3;
  }

  private static boolean special(Seat it) {
    return it.organisation().traits().boarding()
        && it.organisation().settingType().code().contains("special")
        && (begun(it) || not(it));
  }

  private static boolean regional(Seat it) {
    return REGIONAL_TYPES.contains(it.organisation().settingType()) && (begun(it) || not(it));
  }

  private static boolean begun(Seat it) {
    return it.course().status() == IN_PROGRESS;
  }

  private static boolean not(Seat it) {
    return it.course().status() == NOT_STARTED;
  }
}
