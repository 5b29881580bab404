package org.assay.desk.editions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.authoring.Changes;
import org.assay.engine.lint.Lint;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.QuestionSet;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.UtcTime;

/** Takes in a partnership's own question sets; only its administrators do. */
@Singleton
class OwnEditions {
  private final DraftRepository drafts;
  private final Editions editions;
  private final Cycles cycles;
  private final Clock clock;
  private final QuestionSetLoader loader = new QuestionSetLoader();

  OwnEditions(DraftRepository drafts, Editions editions, Cycles cycles, Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.cycles = cycles;
    this.clock = clock;
  }

  sealed interface Uploaded {
    /**
     * @param warnings what does not keep it from being published
     */
    record Draft(long id, List<Fault> warnings) implements Uploaded {}

    /** Nothing was kept. */
    record Refused(List<Fault> faults) implements Uploaded {}
  }

  sealed interface Published {
    record Done(String id, String version) implements Published {}

    /**
     * @param why with what to do
     */
    record Refused(String why) implements Published {}
  }

  @Transactional
  Uploaded upload(Caller caller, byte[] document) {
    return switch (loader.load(document)) {
      case Loaded.Refused(var faults) -> new Uploaded.Refused(faults);
      case Loaded.Ready(var edition) -> upload(caller, edition, document);
    };
  }

  private Uploaded upload(Caller caller, Edition edition, byte[] document) {
    var findings = findings(edition);
    var set = edition.set();
    var errors = findings.stream().filter(it -> it.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) return new Uploaded.Refused(errors);
    if (editions.isTaken(caller.partnershipId(), set.id())) {
      return new Uploaded.Refused(List.of(taken("/id", "The id %s is in use.", set.id())));
    }
    if (editions.published(set.id(), set.version()).isPresent()) {
      return new Uploaded.Refused(
          List.of(taken("/version", "The version %s is published.", set.version())));
    }
    return new Uploaded.Draft(keep(caller, set, document), findings);
  }

  /** In the place of an earlier draft of the same version; its id. */
  private long keep(Caller caller, QuestionSet set, byte[] document) {
    drafts
        .findByPartnershipIdAndQuestionSetIdAndVersion(
            caller.partnershipId(), set.id(), set.version())
        .ifPresent(drafts::delete);
    var row =
        drafts.save(
            new DraftRow(
                null,
                caller.partnershipId(),
                set.id(),
                set.version(),
                set.sha256(),
                new String(document, StandardCharsets.UTF_8),
                caller.personId(),
                now(),
                null,
                null));
    return Objects.requireNonNull(row.id());
  }

  private static Fault taken(String pointer, String message, String name) {
    return Fault.error("edition/taken", pointer, message.formatted(name))
        .suggest("Give it another one; what is published never changes.");
  }

  /** Everything that the lint finds, held against the edition before where there is one. */
  List<Fault> findings(Edition edition) {
    return Lint.check(edition, editions.before(edition).orElse(null));
  }

  List<DraftRow> waiting(Caller caller) {
    return drafts.findByPartnershipIdAndPublishedAtIsNullOrderById(caller.partnershipId());
  }

  Optional<DraftRow> find(Caller caller, long id) {
    return caller.is(Role.ADMIN)
        ? drafts
            .findByPartnershipIdAndId(caller.partnershipId(), id)
            .filter(it -> it.publishedAt() == null)
        : Optional.empty();
  }

  Edition edition(DraftRow draft) {
    return loader.require(draft.document().getBytes(StandardCharsets.UTF_8));
  }

  /** What it changes against the edition before; empty when it follows none. */
  Optional<Changes> changes(Edition edition) {
    return editions.before(edition).map(before -> Changes.between(before, edition));
  }

  /** Cycles under way that ask an earlier edition of it, and go on doing so. */
  List<Cycle> underWay(Caller caller, Edition edition) {
    return cycles.all(caller.partnershipId()).stream()
        .filter(it -> it.questionSetId().equals(edition.set().id()))
        .filter(it -> it.phase(clock.instant()) != CyclePhase.CLOSED)
        .toList();
  }

  @Transactional
  Published publish(Caller caller, DraftRow draft) {
    if (draft.uploadedBy() == caller.personId()) {
      return new Published.Refused(
          "You uploaded this question set. Ask another administrator to look at it and publish it");
    }
    var edition = edition(draft);
    var broken =
        findings(edition).stream().filter(it -> it.severity() == Severity.ERROR).findFirst();
    if (broken.isPresent()) return new Published.Refused(broken.get().said());
    editions.publish(caller.partnershipId(), edition, draft.document());
    drafts.update(draft.publishedBy(caller.personId(), now()));
    return new Published.Done(draft.questionSetId(), draft.version());
  }

  @Transactional
  void withdraw(DraftRow draft) {
    drafts.delete(draft);
  }

  private LocalDateTime now() {
    return UtcTime.of(clock.instant());
  }
}
