package org.assay.desk.cycles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Editions;
import org.assay.engine.lint.Lint;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.Section;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.assay.platform.Sha256;

/**
 * Cuts some standards out of a question set for a topic cycle. The part is an edition of its own
 * that never changes: what was asked can be read, scored and compared for ever like a whole one.
 */
@Singleton
class TopicEditions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_ID = 60;
  private static final int HASH_BYTES = 4;

  /** What tells of the whole and says nothing about a part. */
  private static final List<String> OF_THE_WHOLE = List.of("lineage", "tests", "authorNote");

  private final Editions editions;
  private final QuestionSetLoader loader = new QuestionSetLoader();

  TopicEditions(Editions editions) {
    this.editions = editions;
  }

  /** What came of cutting. */
  sealed interface Cut {
    record Ready(Edition edition, String document) implements Cut {}

    /**
     * @param why with what to do
     */
    record Refused(String why) implements Cut {}
  }

  /**
   * @param keys of the standards to keep, not empty
   */
  Cut cut(long partnershipId, Edition whole, Set<String> keys) {
    var set = whole.set();
    var document = editions.document(set.id(), set.version()).orElseThrow();
    try {
      var root = (ObjectNode) JSON.readTree(document);
      keep(root, keys);
      name(root, partnershipId, whole, keys);
      return loaded(JSON.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A published question set cannot be read", e);
    }
  }

  private static void keep(ObjectNode root, Set<String> keys) {
    root.remove(OF_THE_WHOLE);
    var sections = (ArrayNode) root.get("sections");
    var asked = new HashSet<String>();
    for (var it = sections.elements(); it.hasNext(); ) {
      var section = it.next();
      if (keys.contains(section.get("key").asText())) {
        section.get("questions").forEach(question -> asked.add(question.get("key").asText()));
      } else {
        it.remove();
      }
    }
    if (root.get("conditions") instanceof ObjectNode conditions) drop(conditions, asked);
  }

  /** Named conditions that ask about a question which is no longer there, and those on them. */
  private static void drop(ObjectNode conditions, Set<String> asked) {
    var gone = new HashSet<String>();
    int before;
    do {
      before = gone.size();
      conditions
          .properties()
          .forEach(
              it -> {
                if (asksElsewhere(it.getValue(), asked, gone)) gone.add(it.getKey());
              });
    } while (gone.size() > before);
    conditions.remove(gone);
  }

  private static boolean asksElsewhere(JsonNode condition, Set<String> asked, Set<String> gone) {
    return condition.findValuesAsText("question").stream().anyMatch(it -> !asked.contains(it))
        || condition.findValuesAsText("ref").stream().anyMatch(gone::contains);
  }

  /** The same part of the same edition has the same name for a partnership, and only for it. */
  private static void name(ObjectNode root, long partnership, Edition whole, Set<String> keys) {
    var set = whole.set();
    var titles =
        set.sections().stream()
            .filter(it -> keys.contains(it.key()))
            .map(Section::title)
            .collect(Collectors.joining(", "));
    var hash = Sha256.hex(partnership + " " + set.sha256() + " " + new TreeSet<>(keys), HASH_BYTES);
    var id = set.id().length() > LONGEST_ID ? set.id().substring(0, LONGEST_ID) : set.id();
    root.put("id", id + "-part-" + hash);
    root.put("title", set.title() + ": " + titles);
  }

  private Cut loaded(String document) {
    return switch (loader.load(document.getBytes(StandardCharsets.UTF_8))) {
      case Loaded.Refused(var faults) -> new Cut.Refused(why(faults));
      case Loaded.Ready(var edition) -> {
        var errors =
            Lint.check(edition, null).stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        yield errors.isEmpty() ? new Cut.Ready(edition, document) : new Cut.Refused(why(errors));
      }
    };
  }

  private static String why(List<Fault> faults) {
    return "These standards need others that are not chosen. Choose more standards, or the whole"
        + " question set. The first thing missing: "
        + faults.getFirst().said();
  }
}
