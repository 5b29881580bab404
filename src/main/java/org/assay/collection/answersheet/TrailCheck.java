package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.assay.collection.answersheet.Sheet.Trail;
import org.assay.collection.answersheet.TrailVerdict.Broken;
import org.assay.collection.answersheet.TrailVerdict.Sound;

/** Walks a sheet's chain of changes and compares its end with what is stored. */
@Singleton
public class TrailCheck {
  private final TrailRepository trail;
  private final AnswerRepository answers;
  private final TrailSeal seal;

  TrailCheck(TrailRepository trail, AnswerRepository answers, TrailSeal seal) {
    this.trail = trail;
    this.answers = answers;
    this.seal = seal;
  }

  public TrailVerdict of(Sheet sheet) {
    return verdict(sheet, trail.of(sheet), answers.all(sheet));
  }

  TrailVerdict verdict(Sheet sheet, List<TrailLink> links, Map<String, AnswerRecord> stored) {
    var end = Trail.EMPTY;
    for (var link : links) {
      if (!seal.knows(link)) {
        return new Broken(
            end.seq() + 1, "It is sealed with the key " + link.keyName() + ", which is not set.");
      }
      if (!seal.follows(link, end)) {
        return new Broken(
            end.seq() + 1, "This link was altered, or a link before it was taken out.");
      }
      end = link.end();
    }
    if (!end.equals(sheet.trail())) {
      return new Broken(end.seq() + 1, "The end of the chain is missing.");
    }
    return altered(links, stored)
        .<TrailVerdict>map(
            question ->
                new Broken(
                    links.size(),
                    "The stored answer to " + question + " is not the last in the chain."))
        .orElseGet(() -> new Sound(links.size()));
  }

  private static Optional<String> altered(List<TrailLink> links, Map<String, AnswerRecord> stored) {
    var last = new HashMap<String, String>();
    links.forEach(link -> last.putAll(ChangesReader.answersAfter(link)));
    var now = new HashMap<String, String>();
    stored.forEach((key, row) -> now.put(key, ChangesReader.normal(row.json())));
    var keys = new TreeSet<>(last.keySet());
    keys.addAll(now.keySet());
    return keys.stream().filter(key -> !Objects.equals(last.get(key), now.get(key))).findFirst();
  }
}
