package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.reading.UnreadableJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers from JSON, {@code {"answers": {KEY: {…}}, "profile": {…}}}, and reports everything
 * that is wrong with them at once. It never throws on what somebody sends: a document that is not
 * JSON gives one finding, {@code json/unreadable}, and no answers.
 */
public final class AnswersReader {
  private static final int DEEPEST = 32;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();
  private final ObjectMapper mapper = new ObjectMapper(json);

  /** A name that is there twice, and text that is half a character, is left out and named. */
  public AnswersRead read(Edition edition, byte[] document) {
    try (var in = new CheckedTokens(json.createParser(document))) {
      return checked(edition, in);
    } catch (IOException e) {
      return unreadable(UnreadableJson.message(e));
    }
  }

  /** What this service has written itself, and so need not be looked through for such faults. */
  public AnswersRead readStored(Edition edition, byte[] document) {
    try (var in = json.createParser(document)) {
      return read(edition, in);
    } catch (IOException e) {
      return unreadable(UnreadableJson.message(e));
    }
  }

  public AnswersRead read(Edition edition, JsonNode document) {
    try (var in = new CheckedTokens(document.traverse(mapper))) {
      return checked(edition, in);
    } catch (IOException e) {
      return unreadable("This cannot be read: " + e.getMessage());
    }
  }

  private AnswersRead readTree(Edition edition, JsonNode document) {
    try (var in = document.traverse(mapper)) {
      return read(edition, in);
    } catch (IOException e) {
      return unreadable("This cannot be read: " + e.getMessage());
    }
  }

  /** From parsed JSON, as an author's test holds it. */
  public AnswersRead read(
      Edition edition, Map<String, Object> answers, Map<String, Object> profile) {
    var document = mapper.createObjectNode();
    document.set("answers", mapper.valueToTree(answers));
    document.set("profile", mapper.valueToTree(profile));
    return read(edition, document);
  }

  /**
   * Facts alone, as an object of them or of one object called “profile”; null when the document is
   * neither.
   */
  public @Nullable AnswersRead readProfile(Edition edition, byte[] document) {
    try (var in = new CheckedTokens(json.createParser(document))) {
      var faults = in.toEnd().faults();
      if (!(mapper.readTree(document) instanceof ObjectNode facts)) {
        return null;
      }
      boolean within = facts.size() == 1 && facts.has("profile");
      var whole = within ? facts : mapper.createObjectNode().<ObjectNode>set("profile", facts);
      return (within ? faults : faults.below("/profile"))
          .without(readTree(edition, whole), edition);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * One answer by itself; pointers are as in a whole document. An unknown key is a finding like any
   * other.
   */
  public AnswersRead readOne(Edition edition, String key, JsonNode answer) {
    ObjectNode document = mapper.createObjectNode();
    document.putObject("answers").set(key, answer);
    return read(edition, document);
  }

  private static AnswersRead checked(Edition edition, CheckedTokens in) throws IOException {
    var read = read(edition, in);
    return in.toEnd().faults().without(read, edition);
  }

  private static AnswersRead read(Edition edition, JsonParser in) throws IOException {
    var findings = new Findings(edition);
    var answers = new LinkedHashMap<String, Answer>(edition.questions().size() * 2);
    var profile = Profile.UNKNOWN;
    if (in.nextToken() == null) {
      throw new JsonParseException(in, "the document is empty");
    }
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      findings.plain(
          "answer/type",
          "",
          Severity.ERROR,
          "Give an object with “answers” and, if need be, “profile”.");
      return new AnswersRead(answers, profile, findings.list());
    }
    var reader = new AnswerReader(in, edition, findings, answers);
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      in.nextToken();
      switch (name) {
        case "answers" -> reader.answers();
        case "profile" -> profile = new ProfileReader(in, edition, findings).profile();
        default -> unknown(in, name, findings);
      }
    }
    if (in.nextToken() != null) {
      throw new JsonParseException(in, "something follows the end of the document");
    }
    return new AnswersRead(answers, profile, findings.list());
  }

  private static void unknown(JsonParser in, String name, Findings findings) throws IOException {
    var near = findings.nearest(name, List.of("answers", "profile"));
    var message =
        "There is no property “%s” here.%s"
            .formatted(Findings.shortened(name), Findings.meant(near));
    findings.plain(
        "answer/type", in.getParsingContext().pathAsPointer().toString(), Severity.ERROR, message);
    in.skipChildren();
  }

  private static AnswersRead unreadable(String message) {
    var finding = new Finding("json/unreadable", "", null, null, Severity.ERROR, message, Map.of());
    return new AnswersRead(Map.of(), Profile.UNKNOWN, List.of(finding));
  }
}
