package org.assay.collection.written;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.written.WrittenRepository.Written;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.UtcTime;
import org.assay.platform.guarded.GuardedForms;
import org.jspecify.annotations.Nullable;

/** Gathers what organisations wrote, and keeps what the partnership replied. */
@Singleton
class WrittenWords {
  private final Cycles cycles;
  private final Editions editions;
  private final WrittenRepository written;
  private final ReplyRepository replies;
  private final PartnershipReplies sent;
  private final GuardedForms rules;
  private final Clock clock;

  WrittenWords(
      Cycles cycles,
      Editions editions,
      WrittenRepository written,
      ReplyRepository replies,
      PartnershipReplies sent,
      GuardedForms rules,
      Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.written = written;
    this.replies = replies;
    this.sent = sent;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param all how many there are beyond the page too
   * @param asked every question of the cycle that is answered in words
   * @param replies the partnership's last reply by question
   */
  record Gathered(
      Cycle cycle,
      Edition edition,
      List<Question> asked,
      ReplyFilter chosen,
      List<Written> page,
      long all,
      List<String> sectors,
      List<String> districts,
      Map<String, String> replies) {}

  /** What somebody asked to see; empty choices are all. */
  record WrittenSearch(
      @Nullable String question,
      @Nullable String theme,
      @Nullable String sector,
      @Nullable String district,
      int page) {}

  /** Nothing where the caller may not read what was submitted, or the cycle is not theirs. */
  Optional<Gathered> gather(Caller caller, long cycleId, WrittenSearch wish) {
    return caller.mayReadPapers()
        ? cycles.find(caller.partnershipId(), cycleId).map(cycle -> gather(cycle, wish))
        : Optional.empty();
  }

  private Gathered gather(Cycle cycle, WrittenSearch wish) {
    var edition = editions.of(cycle);
    var asked = asked(edition);
    var keys =
        asked.stream()
            .filter(q -> wish.question() == null || wish.question().equals(q.key()))
            .filter(q -> wish.theme() == null || q.themes().contains(wish.theme()))
            .map(Question::key)
            .toList();
    var chosen = new ReplyFilter(keys, wish.sector(), wish.district(), Math.max(1, wish.page()));
    var now = clock.instant();
    var none = keys.isEmpty();
    var all = none ? 0 : written.count(cycle, chosen, now);
    return new Gathered(
        cycle,
        edition,
        asked,
        chosen,
        none ? List.of() : written.page(cycle, chosen, now, all),
        all,
        written.sectors(cycle),
        written.districts(cycle),
        sent.of(cycle));
  }

  /** What is wrong with a reply; nothing when it can be sent. */
  Optional<String> fault(String words) {
    return rules.fault(new ReplyForm(words));
  }

  /** False when nothing was kept: the cycle is not theirs, or the question takes no words. */
  @Transactional
  public boolean reply(Caller caller, long cycleId, String question, String words) {
    var cycle = cycles.find(caller.partnershipId(), cycleId).orElse(null);
    if (cycle == null
        || !caller.is(Role.PAS_MEMBER)
        || fault(words).isPresent()
        || asked(editions.of(cycle)).stream().noneMatch(q -> q.key().equals(question))) {
      return false;
    }
    var at = UtcTime.of(clock.instant());
    replies.save(
        new ReplyRow(
            null, cycle.partnershipId(), cycle.id(), question, caller.personId(), at, words));
    return true;
  }

  private static List<Question> asked(Edition edition) {
    return edition.questions().stream()
        .filter(q -> q.type() instanceof PlainItem it && it.kind() == PlainKind.WORDS)
        .toList();
  }
}
