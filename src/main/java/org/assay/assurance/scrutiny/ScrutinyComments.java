package org.assay.assurance.scrutiny;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.scrutiny.ScrutinyEntry.Kind;
import org.assay.assurance.scrutiny.ScrutinyOutcome.Done;
import org.assay.assurance.scrutiny.ScrutinyOutcome.NotFound;
import org.assay.assurance.scrutiny.ScrutinyOutcome.Refused;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * The scrutineer's comments, for the scrutineer, the scrutiny subgroup and the Executive. Those on
 * a return are for whoever may read what was submitted. Moderators see none, since a comment may
 * tell a second marker what is kept from them.
 */
@Singleton
public class ScrutinyComments {
  private static final int LONGEST = 2_000;

  private final ScrutinyRows.Comments comments;
  private final ScrutinyRows.Entries entries;
  private final Clock clock;

  ScrutinyComments(ScrutinyRows.Comments comments, ScrutinyRows.Entries entries, Clock clock) {
    this.comments = comments;
    this.entries = entries;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction at hand. */
  public ScrutinyComments at(Clock other) {
    return new ScrutinyComments(comments, entries, other);
  }

  public static boolean mayRead(Caller caller) {
    return caller.is(Role.SCRUTINEER)
        || caller.is(Role.PAS_MEMBER)
        || caller.is(Role.EXECUTIVE_MEMBER);
  }

  public static boolean mayComment(Caller caller) {
    return caller.is(Role.SCRUTINEER);
  }

  /** The subgroup answers, and the scrutineer may ask on. */
  static boolean mayReply(Caller caller) {
    return caller.is(Role.PAS_MEMBER) || caller.is(Role.SCRUTINEER);
  }

  /** The last first. */
  public List<ScrutinyComment> all(Caller caller) {
    return mayRead(caller)
        ? whole(caller, comments.findByPartnershipIdOrderByIdDesc(caller.partnershipId()))
        : List.of();
  }

  /**
   * Those on the figures of a page, the first one first.
   *
   * @param page its address without what follows a question mark
   */
  public List<ScrutinyComment> on(Caller caller, String page) {
    return mayRead(caller)
        ? whole(caller, comments.findByPartnershipIdAndPageOrderById(caller.partnershipId(), page))
        : List.of();
  }

  public Optional<ScrutinyComment> find(Caller caller, long id) {
    return mayRead(caller)
        ? whole(
                caller,
                comments.findByPartnershipIdAndId(caller.partnershipId(), id).stream().toList())
            .stream()
            .findFirst()
        : Optional.empty();
  }

  private List<ScrutinyComment> whole(Caller caller, List<CommentedFigure> found) {
    var some =
        found.stream().filter(it -> it.returnId() == null || caller.maySeeSubmitted()).toList();
    if (some.isEmpty()) return List.of();
    var ids = some.stream().map(it -> Objects.requireNonNull(it.id())).toList();
    var by =
        entries.findByPartnershipIdAndCommentIdInOrderById(caller.partnershipId(), ids).stream()
            .collect(groupingBy(ScrutinyEntry::commentId));
    return some.stream()
        .map(
            it ->
                new ScrutinyComment(
                    it, by.getOrDefault(Objects.requireNonNull(it.id()), List.of())))
        .filter(it -> !it.entries().isEmpty())
        .toList();
  }

  /**
   * @param about without an id
   */
  @Transactional
  public ScrutinyOutcome comment(Caller caller, CommentedFigure about, String words) {
    if (!mayComment(caller)) return new NotFound();
    var fault = fault(words, "your comment");
    if (fault.isPresent()) return fault.get();
    var id = Objects.requireNonNull(comments.save(about).id());
    add(caller, id, Kind.COMMENT, words.strip());
    return new Done(id);
  }

  /** From the subgroup; from the scrutineer it is another comment on the same figure. */
  @Transactional
  public ScrutinyOutcome reply(Caller caller, long id, String words) {
    var found = mayReply(caller) ? find(caller, id) : Optional.<ScrutinyComment>empty();
    if (found.isEmpty()) return new NotFound();
    if (!found.get().isOpen()) return new Refused("words", "This comment is settled");
    var fault = fault(words, mayComment(caller) ? "your comment" : "your reply");
    if (fault.isPresent()) return fault.get();
    add(caller, id, mayComment(caller) ? Kind.COMMENT : Kind.REPLY, words.strip());
    return new Done(id);
  }

  /** Only the scrutineer says that it is settled. */
  @Transactional
  public ScrutinyOutcome settle(Caller caller, long id) {
    var found = mayComment(caller) ? find(caller, id) : Optional.<ScrutinyComment>empty();
    if (found.isEmpty()) return new NotFound();
    if (!found.get().isOpen()) return new Refused("settled", "This comment is settled already");
    add(caller, id, Kind.SETTLED, null);
    return new Done(id);
  }

  private void add(Caller caller, long id, Kind kind, @Nullable String words) {
    var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    entries.save(
        new ScrutinyEntry(
            null,
            caller.partnershipId(),
            id,
            caller.personId(),
            now.truncatedTo(ChronoUnit.MICROS),
            kind,
            words));
  }

  private Optional<Refused> fault(String words, String what) {
    if (BlankText.is(words)) return Optional.of(new Refused("words", "Enter " + what));
    if (words.length() > LONGEST) {
      return Optional.of(
          new Refused("words", "Shorten this to %,d characters or fewer".formatted(LONGEST)));
    }
    return HeldBack.why(words, England.day(clock.instant())).map(why -> new Refused("words", why));
  }
}
