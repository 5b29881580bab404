package org.assay.collection.returnsapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.returns.Draft;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.reading.AnswersReader;
import org.assay.engine.questionset.Edition;

/**
 * Reads answers with their versions from the body of a request: an answers document in which each
 * answer also says the version that it replaces. What the API itself adds to an answer may come
 * back with it and is passed over.
 */
public final class AnswersBodyReader {
  static final List<String> READ_ONLY = List.of("standing", "savedBy", "savedAt");

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .enable(
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final AnswersReader ANSWERS = new AnswersReader();

  private AnswersBodyReader() {}

  /** A body as far as it can be understood before the edition is known. */
  public sealed interface Sent {
    record Answers(Draft draft) implements Sent {}

    record Unreadable(String message) implements Sent {}
  }

  /** The body holds any number of answers. */
  public static Sent many(byte[] body) {
    return sent(body, "");
  }

  /** The body is the one answer; pointers lead into it. */
  static Sent one(String question, byte[] body) {
    return sent(body, question);
  }

  private static Sent sent(byte[] body, String question) {
    try {
      var tree = JSON.readTree(body);
      return new Sent.Answers(
          edition ->
              question.isEmpty() ? understood(edition, tree) : understood(edition, question, tree));
    } catch (StreamConstraintsException e) {
      return new Sent.Unreadable(
          "This is nested too deeply, or holds a name, a text or a number that is too long.");
    } catch (JsonProcessingException e) {
      return new Sent.Unreadable("This is not JSON: it breaks off or turns wrong" + at(e) + ".");
    } catch (IOException e) {
      return new Sent.Unreadable("This is not JSON.");
    }
  }

  private static String at(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static Draft.Understood understood(Edition edition, String question, JsonNode answer) {
    var document = JSON.createObjectNode();
    document.putObject("answers").set(question, answer);
    var understood = understood(edition, document);
    var prefix = "/answers/" + question;
    return new Draft.Understood(
        understood.changes(),
        understood.findings().stream().map(it -> inside(prefix, it)).toList());
  }

  private static Draft.Understood understood(Edition edition, JsonNode document) {
    var findings = new ArrayList<Finding>();
    var confirmed = confirmed(edition, document.path("answers"), findings);
    var versions = versions(edition, document.path("answers"), findings);
    var read = ANSWERS.read(edition, document);
    findings.addAll(read.findings());
    var changes =
        read.answers().entrySet().stream()
            .map(
                it ->
                    new AnswerChange(
                        it.getKey(),
                        versions.getOrDefault(it.getKey(), 0),
                        it.getValue(),
                        confirmed.getOrDefault(it.getKey(), Map.of())))
            .toList();
    return new Draft.Understood(changes, findings);
  }

  /** Takes out of the answers why free text in them identifies nobody, by question and field. */
  private static Map<String, Map<String, String>> confirmed(
      Edition edition, JsonNode answers, List<Finding> findings) {
    var confirmed = new HashMap<String, Map<String, String>>();
    answers
        .properties()
        .forEach(
            entry -> {
              if (edition.indexOf(entry.getKey()) >= 0
                  && entry.getValue() instanceof ObjectNode answer
                  && answer.remove("confirmed") instanceof JsonNode reasons) {
                var byField = new HashMap<String, String>();
                reasons
                    .properties()
                    .forEach(
                        it ->
                            byField.put(
                                it.getKey().replaceFirst("^/", ""), it.getValue().asText()));
                if (byField.isEmpty()) findings.add(noReasons(edition, entry.getKey()));
                confirmed.put(entry.getKey(), byField);
              }
            });
    return confirmed;
  }

  private static Finding noReasons(Edition edition, String question) {
    return finding(
        edition,
        question,
        "confirmed",
        "answer/confirmation",
        "Give a reason for each field that you confirm, for instance {\"comment\": \"This is the"
            + " name of a member of staff.\"}.");
  }

  /** Takes the versions out of the answers, and what only the API itself says. */
  private static Map<String, Integer> versions(
      Edition edition, JsonNode answers, List<Finding> findings) {
    var versions = new HashMap<String, Integer>();
    answers
        .properties()
        .forEach(
            entry -> {
              if (edition.indexOf(entry.getKey()) >= 0
                  && entry.getValue() instanceof ObjectNode answer) {
                var version = answer.remove("version");
                answer.remove(READ_ONLY);
                if (version != null
                    && version.isIntegralNumber()
                    && version.canConvertToInt()
                    && version.intValue() >= 0) {
                  versions.put(entry.getKey(), version.intValue());
                } else {
                  findings.add(noVersion(edition, entry.getKey()));
                }
              }
            });
    return versions;
  }

  private static Finding noVersion(Edition edition, String question) {
    return finding(
        edition,
        question,
        "version",
        "answer/version",
        "Give the version of the answer that you read: a whole number, 0 when there was none.");
  }

  private static Finding finding(
      Edition edition, String question, String member, String code, String message) {
    var section = edition.sectionOf(question);
    return new Finding(
        code,
        "/answers/" + question + "/" + member,
        question,
        section == null ? null : section.key(),
        Severity.ERROR,
        message,
        Map.of());
  }

  private static Finding inside(String prefix, Finding it) {
    var pointer =
        it.pointer().startsWith(prefix) ? it.pointer().substring(prefix.length()) : it.pointer();
    return new Finding(
        it.code(), pointer, it.question(), it.section(), it.severity(), it.message(), it.args());
  }
}
