package org.assay.questionset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The editions that came with the service.
 *
 * @param editions by id and then by version
 * @param refused faults by file, for what could not be loaded
 * @param documents what the editions were read from, word for word, by their SHA-256
 */
public record FormCatalogue(
    List<Edition> editions, Map<String, List<Fault>> refused, Map<String, String> documents) {

  public Optional<Edition> edition(String id, String version) {
    return editions.stream()
        .filter(e -> e.set().id().equals(id) && e.set().version().equals(version))
        .findFirst();
  }

  /** The last version by id, comparing versions by their numbers. */
  public Optional<Edition> latest(String id) {
    return editions.stream().filter(e -> e.set().id().equals(id)).reduce((earlier, later) -> later);
  }

  /** What the edition was read from, word for word. */
  public String document(Edition edition) {
    return Objects.requireNonNull(documents.get(edition.set().sha256()));
  }
}
