package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.assay.desk.register.RegisterWriter.Source;
import org.assay.desk.register.list.ListDate;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.learning.actions.MoveActions;
import org.assay.people.directory.Organisation;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * One organisation follows another: its history, its evidence and its people go with it, and what
 * is still to be done. Of one that was split the actions stay where they are, for nobody but its
 * people can say whose they are.
 */
@Singleton
class Successions {

  private final EntryRepository entries;
  private final MoveActions actions;
  private final Clock clock;

  Successions(EntryRepository entries, MoveActions actions, Clock clock) {
    this.entries = entries;
    this.actions = actions;
    this.clock = clock;
  }

  /** False when it was known already, or would make an organisation its own predecessor. */
  @Transactional
  boolean follow(
      Source source,
      Organisation before,
      Organisation after,
      SuccessionKind kind,
      @Nullable LocalDate on) {
    if (before.id() == after.id() || entries.isAncestor(after.id(), before.id())) return false;
    if (!entries.follow(source.partnershipId(), before.id(), after.id(), kind, on)) return false;
    entries.addLineage(before.id(), after.id());
    var words = words(before, after, kind, on);
    if (kind != SuccessionKind.SPLIT) {
      actions.move(source.partnershipId(), before.id(), after.id(), source.personId(), words);
      var today = England.day(clock.instant());
      entries.copyMemberships(source.partnershipId(), before.id(), after.id(), today);
    }
    entries.note(source, before.id(), clock.instant(), words);
    entries.note(source, after.id(), clock.instant(), words);
    return true;
  }

  private static String words(
      Organisation before, Organisation after, SuccessionKind kind, @Nullable LocalDate on) {
    var day = on == null ? "" : " on " + ListDate.words(on);
    return "%s %s %s%s".formatted(before.name(), kind.words(), after.name(), day);
  }
}
