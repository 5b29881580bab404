package org.assay.demonstration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.returns.ReturnStatus;
import org.assay.demonstration.Account.Seat;
import org.assay.demonstration.answers.ReturnCourse;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.Member;
import org.assay.platform.England;

/**
 * Who is asked what in the county, and how far each return has come, seen from one moment.
 *
 * @param families the cycle before and the one under way, form by form
 */
record CollectionPlan(County county, List<List<Asked>> families) {

  /**
   * A round, whom it asks, and how their returns went.
   *
   * @param courses by code of organisation
   */
  record Asked(CollectionRound round, List<Member> members, Map<String, ReturnCourse> courses) {
    ReturnCourse course(Member it) {
      return Objects.requireNonNull(courses.get(it.code()));
    }
  }

  static CollectionPlan of(County county, Instant now) {
    var today = England.day(now);
    return new CollectionPlan(
        county,
        Programme.of(today).stream()
            .map(rounds -> rounds.stream().map(round -> asked(county, round, now)).toList())
            .toList());
  }

  private static Asked asked(County county, CollectionRound round, Instant now) {
    var members = county.members().stream().filter(it -> round.asks(it.organisation())).toList();
    return new Asked(round, members, ReturnTiming.of(county.seed(), round, members, now));
  }

  /** In the cycles under way. */
  List<Seat> seats() {
    return families.stream()
        .flatMap(family -> family.getLast().members().stream().map(member -> seat(family, member)))
        .toList();
  }

  private static Seat seat(List<Asked> family, Member member) {
    var before = family.getFirst().courses().get(member.code());
    return new Seat(
        member,
        family.getLast().course(member),
        before != null && before.status() == ReturnStatus.SUBMITTED);
  }

  /** Organisation by account, for those accounts that speak for one. */
  Map<Account, Member> holders() {
    var seats = seats();
    var holders = new LinkedHashMap<Account, Member>();
    for (var account : Account.ALL) {
      account.holder(seats).ifPresent(member -> holders.put(account, member));
    }
    return holders;
  }

  /** How many returns there are to fill in. */
  int begun() {
    return families.stream()
        .flatMap(List::stream)
        .mapToInt(it -> (int) it.courses().values().stream().filter(c -> c.done() > 0).count())
        .sum();
  }
}
