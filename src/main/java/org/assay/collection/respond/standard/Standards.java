package org.assay.collection.respond.standard;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;

/** Finds a standard that is asked of the organisation. */
@Singleton
class Standards {
  private final Returns returns;

  Standards(Returns returns) {
    this.returns = returns;
  }

  record Standard(ReturnView view, Section section) {}

  /** Makes a page of a standard. */
  interface Showing {
    SectionPage of(ReturnView view, Section section);
  }

  Optional<Standard> find(Caller caller, long id, String key) {
    return returns
        .read(caller, id)
        .flatMap(
            view ->
                view.answering().visibleSections().stream()
                    .filter(section -> section.key().equals(key))
                    .findFirst()
                    .map(section -> new Standard(view, section)));
  }
}
