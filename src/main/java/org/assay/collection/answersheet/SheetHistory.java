package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.engine.questionset.Edition;
import org.assay.people.identity.People;

/** What an answer was before, from the sheet's chain of changes. */
@Singleton
public class SheetHistory {
  private final TrailRepository trail;
  private final People people;

  SheetHistory(TrailRepository trail, People people) {
    this.trail = trail;
    this.people = people;
  }

  /** The last change first. */
  public List<PastAnswer> of(Sheet sheet, Edition edition, String question) {
    var links = trail.about(sheet, question);
    var names = people.names(links.stream().map(TrailLink::personId).collect(Collectors.toSet()));
    var reader = new PastAnswerReader(edition, question);
    return links.stream()
        .flatMap(link -> reader.read(link, names.getOrDefault(link.personId(), "")).stream())
        .toList();
  }
}
