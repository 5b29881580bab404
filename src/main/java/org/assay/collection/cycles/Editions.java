package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.LocalName;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.platform.KeptResults;

/** Published editions. One is written down once, and is the same for ever after. */
@Singleton
public class Editions {
  /** What a question takes, in bytes, about. */
  private static final int QUESTION = 4_000;

  /** Of the heap, so small a part: two and a half times the editions of ours in 256 MB. */
  private static final int SHARE = 8;

  private final EditionRepository editions;
  private final PartnershipWords words;
  private final Clock clock;
  private final QuestionSetLoader loader = new QuestionSetLoader();

  /** An edition never changes, so one that was read need not be read again. */
  private final KeptResults<Version, Edition> read = kept();

  private final KeptResults<Named, Edition> named = kept();

  Editions(EditionRepository editions, PartnershipWords words, Clock clock) {
    this.editions = editions;
    this.words = words;
    this.clock = clock;
  }

  private static <K> KeptResults<K, Edition> kept() {
    return new KeptResults<>(
        Runtime.getRuntime().maxMemory() / SHARE / QUESTION, it -> it.questions().size());
  }

  private record Version(String id, String version) {}

  /** An edition in the words of those who call things so. */
  private record Named(Version version, Map<String, String> words) {}

  public Optional<Edition> find(String id, String version) {
    var name = new Version(id, version);
    var known = read.find(name);
    if (known.isPresent()) return known;
    var loaded = load(name);
    loaded.ifPresent(it -> read.keep(name, it));
    return loaded;
  }

  /** The edition that the cycle asks, in the words of its partnership. */
  public Edition of(Cycle cycle) {
    return inWordsOf(
        cycle.partnershipId(),
        find(cycle.questionSetId(), cycle.questionSetVersion()).orElseThrow());
  }

  /** The same edition in the words of a partnership. */
  public Edition inWordsOf(long partnershipId, Edition edition) {
    if (edition.set().localNames().isEmpty()) return edition;
    var said = new HashMap<>(words.of(partnershipId));
    said.keySet().retainAll(edition.set().localNames().stream().map(LocalName::key).toList());
    return said.isEmpty() ? edition : named(edition, Map.copyOf(said));
  }

  private Edition named(Edition edition, Map<String, String> said) {
    var name = new Named(new Version(edition.set().id(), edition.set().version()), said);
    return named.of(
        name,
        () -> {
          var bytes = editions.bytes(edition.set().id(), edition.set().version()).orElseThrow();
          return followed(loader.require(bytes, said));
        });
  }

  /** The edition that the lineage of this one starts from; empty when it has none. */
  public Optional<Edition> before(Edition edition) {
    var lineage = edition.set().lineage();
    return lineage == null ? Optional.empty() : find(lineage.fromId(), lineage.fromVersion());
  }

  /** What a partnership may ask, with what it has retired: by id, the newest of each first. */
  public List<Published> all(long partnershipId) {
    return editions.all(partnershipId);
  }

  /**
   * An edition by its names.
   *
   * @param own whether it is the partnership's own and did not come with the service
   * @param retired whether no new cycle is to ask it
   */
  public record Published(String id, String version, String sha256, boolean own, boolean retired) {}

  /** Whether a set of this name came with the service or is another partnership's. */
  public boolean isTaken(long partnershipId, String id) {
    return editions.isTaken(partnershipId, id);
  }

  /**
   * Publishes a partnership's own edition, which no other partnership sees.
   *
   * @throws IllegalStateException when its version was published before with other words
   */
  @Transactional
  public void publish(long partnershipId, Edition edition, String document) {
    publish(edition, document);
    editions.belongsTo(partnershipId, edition.set().id(), edition.set().version());
  }

  /** No new cycle is to ask it, or again one may; cycles that ask it go on. */
  @Transactional
  public void retire(long partnershipId, String id, String version, boolean retired) {
    editions.retire(partnershipId, id, version, retired ? clock.instant() : null);
  }

  /** The words of an edition as they were published. */
  public Optional<String> document(String id, String version) {
    return editions.document(id, version);
  }

  /** SHA-256 of the edition as it was published; empty when it was not. */
  public Optional<String> published(String id, String version) {
    return editions.sha256(id, version);
  }

  /**
   * Publishes an edition, or finds that it is published already.
   *
   * @throws IllegalStateException when its version was published before with other words
   */
  public void publish(Edition edition, String document) {
    var set = edition.set();
    editions.add(set.id(), set.version(), set.sha256(), document, clock.instant());
    var published = editions.sha256(set.id(), set.version()).orElseThrow();
    if (!published.equals(set.sha256())) {
      throw new IllegalStateException(
          "The question set %s %s was published with other words (SHA-256 %s) than it has now (%s). A published edition never changes: put the file back as it was, and give the new words a new version."
              .formatted(set.id(), set.version(), published, set.sha256()));
    }
    read.replace(new Version(set.id(), set.version()), edition);
  }

  private Optional<Edition> load(Version name) {
    return editions.bytes(name.id(), name.version()).map(loader::require).map(this::followed);
  }

  /** After the edition before it, so that it knows what came of still earlier ones. */
  private Edition followed(Edition edition) {
    return before(edition).map(edition::following).orElse(edition);
  }
}
