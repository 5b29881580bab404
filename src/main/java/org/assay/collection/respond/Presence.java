package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.collection.answersheet.SheetPresence;
import org.assay.collection.answersheet.SheetPresence.Seen;
import org.assay.collection.returns.AgencyReturn;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;

/**
 * Tells colleagues who is where in their return. Only the organisation's own people are noted; they
 * and the lead of their group see it.
 */
@Singleton
class Presence {
  /** The list of standards, which is no standard itself. */
  static final String LIST = "";

  private final SheetPresence seen;
  private final People people;
  private final Clock clock;

  Presence(SheetPresence seen, People people, Clock clock) {
    this.seen = seen;
    this.people = people;
    this.clock = clock;
  }

  /** Whether the caller is told at all, of all standards or of those given to them. */
  static boolean tells(Caller caller, Organisation organisation) {
    return works(caller, organisation)
        || caller.mayReadDraft(organisation.id(), organisation.groupId());
  }

  private static boolean works(Caller caller, Organisation organisation) {
    return caller.mayAnswerSome() && caller.speaksFor(organisation.id());
  }

  /**
   * Notes that the caller is there, and says where the others are: a line for each.
   *
   * @param readable the standards that the caller may read; who is in another is not told
   */
  List<String> enter(
      Caller caller,
      AgencyReturn agencyReturn,
      Organisation organisation,
      List<Section> readable,
      String section) {
    if (!tells(caller, organisation)) return List.of();
    var now = clock.instant();
    if (works(caller, organisation)) {
      seen.note(agencyReturn.sheet(), new Seen(caller.personId(), section, now));
    }
    var others = seen.others(agencyReturn.sheet(), caller.personId(), now);
    var names = people.names(others.stream().map(Seen::person).collect(Collectors.toSet()));
    return others.stream()
        .filter(it -> names.containsKey(it.person()))
        .flatMap(
            it ->
                where(it, section, readable).stream()
                    .map(where -> names.get(it.person()) + " is " + where + ago(it, now)))
        .toList();
  }

  private static Optional<String> where(Seen it, String here, List<Section> readable) {
    if (it.section().equals(here)) return Optional.of("here");
    if (it.section().equals(LIST)) return Optional.of("at the list of standards");
    return readable.stream()
        .filter(section -> section.key().equals(it.section()))
        .findFirst()
        .map(section -> "in “" + ReturnPages.titled(section) + "”");
  }

  private static String ago(Seen it, Instant now) {
    var minutes = Duration.between(it.at(), now).toMinutes();
    return minutes < 1 ? " now" : " (" + minutes + " min ago)";
  }
}
