package org.assay.engine.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.reading.QuestionSetLoader;

/** Question sets that are broken in one way each, and a sound one to break in others. */
public final class LintFixture {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LintFixture() {}

  static Edition edition(String name) {
    return LOADER.require(bytes(name));
  }

  public static Edition previous() {
    return edition("previous/2025.1");
  }

  /** With the edition before at hand where there is a lineage. */
  static List<Fault> faults(String name) {
    return faults(edition(name));
  }

  public static List<Fault> faults(Edition edition) {
    return Lint.check(edition, edition.set().lineage() == null ? null : previous());
  }

  /**
   * The sound edition with some of it replaced.
   *
   * @param edits pointer, space, JSON; a pointer that ends in - adds to a list
   */
  public static Edition edited(String... edits) {
    try {
      var document = (ObjectNode) MAPPER.readTree(bytes("clean"));
      for (var edit : edits) {
        edit(document, edit.substring(0, edit.indexOf(' ')), edit.substring(edit.indexOf(' ')));
      }
      return LOADER.require(MAPPER.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean exists(String name) {
    return LintFixture.class.getResource("/lint/" + name + ".json") != null;
  }

  public static byte[] bytes(String name) {
    try (var in = LintFixture.class.getResourceAsStream("/lint/" + name + ".json")) {
      return Objects.requireNonNull(in, "There is no fixture " + name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void edit(ObjectNode document, String pointer, String json)
      throws JsonProcessingException {
    var at = JsonPointer.compile(pointer);
    var last = at.last().getMatchingProperty();
    var value = MAPPER.readTree(json);
    switch (document.at(at.head())) {
      case ArrayNode list when last.equals("-") -> list.add(value);
      case ArrayNode list -> list.set(Integer.parseInt(last), value);
      case ObjectNode object -> object.set(last, value);
      default -> throw new IllegalArgumentException("There is nothing at " + at.head());
    }
  }
}
