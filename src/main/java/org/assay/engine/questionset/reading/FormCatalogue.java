package org.assay.engine.questionset.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;

/**
 * The editions that came with the service.
 *
 * @param editions by id and then by version
 * @param refused faults by file, for what could not be loaded
 * @param documents what the editions were read from, word for word, by their SHA-256
 * @param files where the editions were found, by their SHA-256
 */
public record FormCatalogue(
    List<Edition> editions,
    Map<String, List<Fault>> refused,
    Map<String, String> documents,
    Map<String, String> files) {

  public Optional<Edition> edition(String id, String version) {
    return editions.stream()
        .filter(e -> e.set().id().equals(id) && e.set().version().equals(version))
        .findFirst();
  }

  /** The last version by id, comparing versions by their numbers. */
  public Optional<Edition> latest(String id) {
    return editions.stream().filter(e -> e.set().id().equals(id)).reduce((earlier, later) -> later);
  }

  /** The edition that the lineage names; without one, the version before of the same set. */
  public Optional<Edition> before(Edition edition) {
    var lineage = edition.set().lineage();
    return lineage == null
        ? editions.stream()
            .takeWhile(it -> !it.equals(edition))
            .filter(it -> it.set().id().equals(edition.set().id()))
            .reduce((earlier, later) -> later)
        : edition(lineage.fromId(), lineage.fromVersion());
  }

  /** The file that the edition was read from, below the folder of forms. */
  public String file(Edition edition) {
    return Objects.requireNonNull(files.get(edition.set().sha256()));
  }

  /** What the edition was read from, word for word. */
  public String document(Edition edition) {
    return Objects.requireNonNull(documents.get(edition.set().sha256()));
  }
}
