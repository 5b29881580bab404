package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.QuestionNumbers;

/**
 * Reads a question-set document. Everything wrong with its form is found at once, and then nothing
 * is loaded; whether it makes sense (that its references lead somewhere, for instance) is for the
 * lint to say, so a document that is ready may still name what does not exist.
 */
public final class QuestionSetLoader {
  private final SchemaReader schema = new SchemaReader();

  public Loaded load(byte[] json) {
    return load(json, Map.of());
  }

  /**
   * @param names what an area calls things, by the key of the local name; the document's own words
   *     stand for what is left out
   */
  public Loaded load(byte[] json, Map<String, String> names) {
    var read = DocumentReader.read(json);
    var document = read.document();
    if (document == null) {
      return new Loaded.Refused(read.faults());
    }
    var faults = new ArrayList<>(read.faults());
    faults.addAll(schema.faults(document));
    faults.addAll(ItemShapeReader.faults(document));
    faults.addAll(BlankStrings.faults(document));
    faults.addAll(LocalNames.faults(document));
    if (faults.isEmpty()) {
      faults.addAll(ConditionChains.faults(document));
    }
    return faults.isEmpty()
        ? ready(document, names)
        : new Loaded.Refused(numbered(document, faults));
  }

  /**
   * The edition, or an exception that lists every fault: for documents that the build has already
   * checked.
   */
  public Edition require(byte[] json) {
    return require(json, Map.of());
  }

  /** As {@link #require(byte[])}, in the words of one area. */
  public Edition require(byte[] json, Map<String, String> names) {
    return switch (load(json, names)) {
      case Loaded.Ready(var edition) -> edition;
      case Loaded.Refused(var faults) ->
          throw new IllegalArgumentException("The question set cannot be loaded: " + faults);
    };
  }

  private static List<Fault> numbered(JsonNode document, List<Fault> faults) {
    return faults.stream()
        .map(
            fault ->
                fault.about(
                    QuestionNumbers.of(
                        fault.pointer(),
                        (section, question) ->
                            document
                                .path("sections")
                                .path(section)
                                .path("questions")
                                .path(question)
                                .path("ref")
                                .asText())))
        .toList();
  }

  private static Loaded ready(JsonNode document, Map<String, String> names) {
    var said = LocalNames.said(document, names);
    var set = new ModelReader(said, CanonicalWriter.sha256(document)).set();
    return new Loaded.Ready(new Edition(set));
  }
}
