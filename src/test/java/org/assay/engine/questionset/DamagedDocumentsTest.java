package org.assay.engine.questionset;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;

class DamagedDocumentsTest {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();
  private static final String NOISE = "{}[]\",:0-1eE.tn\\u z";
  private static final String WHOLE =
      QuestionSetFixture.document(
          """
          { "key": "gate", "type": "scale", "scale": "met3", "text": "T", "critical": { "when": { "question": "gate", "is": "not-met" }, "capBand": "weak" } },
          { "key": "many", "type": "multiple", "text": "T", "min": 1, "options": [ { "code": "a", "label": "A" }, { "code": "b", "label": "B" } ] },
          { "key": "rows", "type": "list", "text": "T", "visibleWhen": { "any": [ { "ref": "boards" }, { "not": { "question": "gate", "in": ["met"] } } ] },
            "columns": [ { "key": "name", "label": "Name", "type": "single", "options": [ { "code": "a", "label": "A" } ] } ] }\
          """);

  /** Either whole or refused with reasons: never half loaded, never an exception. */
  @Property(tries = 1000)
  void a_damaged_document_is_refused_with_reasons_or_still_whole(@ForAll Random random) {
    var bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) NOISE.charAt(random.nextInt(NOISE.length()));
    }
    switch (LOADER.load(bytes)) {
      case Loaded.Ready(var edition) -> assertFalse(edition.questions().isEmpty());
      case Loaded.Refused(var faults) -> assertFalse(faults.isEmpty());
    }
  }

  /** A word or a bracket taken out, so that the document is still JSON more often than not. */
  @Property(tries = 1000)
  void a_document_with_a_piece_missing_or_of_another_type_is_refused_with_reasons_or_still_whole(
      @ForAll Random random) {
    var words = WHOLE.split("(?<=[\\s,:{}\\[\\]])|(?=[\\s,:{}\\[\\]])");
    var pieces = new String[] {"null", "1", "\"x\"", "{}", "[]", "true", "1e400", "\"Key\""};
    int at = random.nextInt(words.length);
    words[at] = words[at].length() > 1 ? pieces[random.nextInt(pieces.length)] : words[at];
    switch (LOADER.load(String.join("", words).getBytes(StandardCharsets.UTF_8))) {
      case Loaded.Ready(var edition) -> assertFalse(edition.questions().isEmpty());
      case Loaded.Refused(var faults) -> assertFalse(faults.isEmpty());
    }
  }
}
