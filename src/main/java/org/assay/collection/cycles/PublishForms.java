package org.assay.collection.cycles;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.authoring.PublishedEditions;
import org.assay.engine.lint.Lint;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.reading.FormCatalogue;

/**
 * Publishes the editions of a catalogue. One with an error is left out, and so is a published one
 * that was changed since: what was published before goes on being asked as it was.
 */
@Singleton
class PublishForms {
  private final Editions editions;

  PublishForms(Editions editions) {
    this.editions = editions;
  }

  /** The errors of what was left out, by file. */
  Map<String, List<Fault>> publish(FormCatalogue forms) {
    var refused = new LinkedHashMap<>(forms.refused());
    for (var edition : forms.editions()) {
      var errors = errors(forms, edition);
      if (errors.isEmpty()) {
        editions.publish(edition, forms.document(edition));
      } else {
        refused.put(forms.file(edition), errors);
      }
    }
    return refused;
  }

  /**
   * What was published once is not looked through again: it was sound then, and has not changed.
   */
  private List<Fault> errors(FormCatalogue forms, Edition edition) {
    var set = edition.set();
    var published = editions.published(set.id(), set.version());
    return published.isPresent()
        ? PublishedEditions.changed(edition, published.get()).stream().toList()
        : Lint.check(edition, forms.before(edition).orElse(null)).stream()
            .filter(fault -> fault.severity() == Severity.ERROR)
            .toList();
  }
}
