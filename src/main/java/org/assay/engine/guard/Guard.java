package org.assay.engine.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The child-identifier guard. What it finds is to be held back until the writer removes it, or
 * confirms it with a reason. It is conservative: it does not know every name, and a text in which
 * it finds nothing may still identify a child.
 */
public final class Guard {
  private static final List<Spotter> SPOTTERS =
      List.of(
          new NhsNumbers(),
          new Upns(),
          new BirthDates(),
          new InitialsWithDate(),
          new Postcodes(),
          new NamedChildren(),
          new NamedSiblings(),
          new NamesInStories(),
          new NamedFiles());

  private Guard() {}

  /** Looks through free text of which nothing else is known. */
  public static List<Sighting> check(String text) {
    return check(text, Writing.UNKNOWN);
  }

  /** Looks through free text. */
  public static List<Sighting> check(String text, Writing writing) {
    return sightings(Passage.prose(text, writing), text);
  }

  /** Looks through the name of a file, whose words hang together by underscores and capitals. */
  public static List<Sighting> checkFileName(String name, Writing writing) {
    return sightings(Passage.fileName(name, writing), name);
  }

  private static List<Sighting> sightings(Passage passage, String original) {
    var spans = new ArrayList<Span>();
    SPOTTERS.forEach(spotter -> spans.addAll(spotter.spans(passage)));
    spans.sort(Comparator.comparing(Span::start).thenComparing(Span::kind));
    return apart(spans).stream()
        .map(
            s ->
                Sighting.of(
                    s.kind(), passage.origin(s.start()), passage.origin(s.end() - 1) + 1, original))
        .toList();
  }

  /** Of spans that overlap, the kind that comes first is kept. */
  private static List<Span> apart(List<Span> sorted) {
    var kept = new ArrayList<Span>();
    for (var span : sorted) {
      if (kept.isEmpty() || kept.getLast().end() <= span.start()) {
        kept.add(span);
      } else if (span.kind().compareTo(kept.getLast().kind()) < 0) {
        kept.set(kept.size() - 1, span);
      }
    }
    return kept;
  }
}
