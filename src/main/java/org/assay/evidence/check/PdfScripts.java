package org.assay.evidence.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all objects of a PDF for what runs, for what is fetched from elsewhere when it
 * opens, and for files inside it (ISO 32000-1, 7.11.4 and 12.6).
 */
final class PdfScripts {
  static final String SCRIPTS = "scripts";
  static final String FETCHED = "parts that are fetched from elsewhere when it is opened";
  static final String OBJECTS = "embedded objects";

  private static final Set<String> RUNNING = Set.of("JavaScript", "Launch");
  private static final Set<String> SHOWS = Set.of("RichMedia", "3D");

  /** The tree of named scripts, and a form that is a program of its own. */
  private static final Set<String> PROGRAMS = Set.of("JavaScript", "XFA");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();

  private PdfScripts() {}

  /** What is in it that it must not hold, in words; empty when there is nothing. */
  static Optional<String> in(COSDocument document) {
    var search = new PdfScripts();
    search.add(document.getTrailer());
    while (!search.open.isEmpty()) {
      var found = search.next();
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private Optional<String> next() {
    switch (open.pop()) {
      case COSDictionary it -> {
        it.getValues().forEach(this::add);
        return told(it);
      }
      case COSArray it -> it.forEach(this::add);
      default -> {
        // numbers, names and words run nothing
      }
    }
    return Optional.empty();
  }

  private static Optional<String> told(COSDictionary it) {
    if (runs(it)) return Optional.of(SCRIPTS);
    // The data of a stream with a file lies in that file.
    if (PdfActions.reachOut(it) || it instanceof COSStream && it.containsKey(COSName.F)) {
      return Optional.of(FETCHED);
    }
    return SHOWS.contains(String.valueOf(it.getNameAsString(COSName.SUBTYPE))) || embeds(it)
        ? Optional.of(OBJECTS)
        : Optional.empty();
  }

  private static boolean runs(COSDictionary it) {
    var action = it.getNameAsString(COSName.S);
    return action != null && (RUNNING.contains(action) || it.containsKey("JS"))
        || PROGRAMS.stream().anyMatch(it::containsKey);
  }

  /** Whether it names a file inside that would not be taken by itself. */
  private static boolean embeds(COSDictionary it) {
    if (!it.containsKey("EF")) return false;
    var name = it.getDictionaryObject("UF") instanceof COSString wide ? wide.getString() : "";
    if (name.isEmpty() && it.getDictionaryObject(COSName.F) instanceof COSString plain) {
      name = plain.getString();
    }
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !ending.equals("xml") && EvidenceType.ofExtension(ending).isEmpty();
  }

  private void add(@Nullable COSBase object) {
    var it = object instanceof COSObject reference ? reference.getObject() : object;
    if (it != null && seen.add(it)) open.push(it);
  }
}
