package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a JSON document from having one meaning: a name that is there twice in one object, and
 * text that holds half of a character or one that cannot be shown. The answer or fact that it is in
 * is left out.
 */
final class TextFaults {
  private static final String HALVED =
      "this text holds half of a character (a lone surrogate); type it again.";
  private static final String UNSEEN = UnseenCharacters.WORDS + ".";

  /** A set that an object of so many names filled is not emptied for the next, which takes long. */
  private static final int FEW = 64;

  private final List<Fault> faults = new ArrayList<>();

  private record Fault(String code, JsonPointer at, String message) {}

  /** Looks through a document of its own; the parser must be at its beginning. */
  static TextFaults of(JsonParser in) throws IOException {
    var found = new TextFaults();
    var names = new ArrayList<Set<String>>(); // by depth, used again: most objects have few
    int depth = 0;
    for (var token = in.nextToken(); token != null; token = in.nextToken()) {
      switch (token) {
        case START_OBJECT -> {
          if (depth == names.size()) names.add(new HashSet<>());
          else if (names.get(depth).size() > FEW) names.set(depth, new HashSet<>());
          else names.get(depth).clear();
          depth++;
        }
        case END_OBJECT -> depth--;
        case FIELD_NAME -> found.name(in, names.get(depth - 1));
        case VALUE_STRING -> found.text(in);
        default -> {}
      }
    }
    return found;
  }

  private void name(JsonParser in, Set<String> before) throws IOException {
    var name = in.currentName();
    if (!before.add(name)) {
      var message = "“%s” is given twice in the same place.".formatted(Findings.shortened(name));
      faults.add(new Fault("json/duplicate-key", in.getParsingContext().pathAsPointer(), message));
    }
    text(in);
  }

  /** Every text of a return comes by here, so it is looked at where the parser holds it. */
  private void text(JsonParser in) throws IOException {
    var message = message(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
    if (message != null) {
      faults.add(new Fault("json/text", in.getParsingContext().pathAsPointer(), message));
    }
  }

  /** Null when all of it can be shown. */
  private static @Nullable String message(char[] text, int from, int length) {
    int end = from + length;
    boolean unseen = false;
    for (int i = from; i < end; i++) {
      if (Character.isSurrogate(text[i])) {
        if (i + 1 == end || !Character.isSurrogatePair(text[i], text[i + 1])) return HALVED;
        i++; // both halves are there
      } else {
        unseen |= UnseenCharacters.is(text[i]);
      }
    }
    return unseen ? UNSEEN : null;
  }

  /** The same faults of a document inside another one. */
  TextFaults below(String place) {
    var moved = new TextFaults();
    var base = JsonPointer.compile(place);
    faults.forEach(
        it -> moved.faults.add(new Fault(it.code(), base.append(it.at()), it.message())));
    return moved;
  }

  /** The same answers and facts without those that are faulty, which are named. */
  AnswersRead without(AnswersRead read, Edition edition) {
    if (faults.isEmpty()) {
      return read;
    }
    var findings = new Findings(edition);
    var answers = new LinkedHashMap<>(read.answers());
    var facts = new LinkedHashMap<>(read.profile().facts());
    for (var fault : faults) {
      leaveOut(fault.at(), answers, facts);
      report(fault, edition, findings);
    }
    findings.list().addAll(read.findings());
    return new AnswersRead(answers, new Profile(facts), findings.list());
  }

  private static void leaveOut(
      JsonPointer at, Map<String, Answer> answers, Map<String, Object> facts) {
    var key = member(at.tail());
    switch (member(at)) {
      case "answers" -> {
        if (key.isEmpty()) {
          answers.clear();
        } else {
          answers.computeIfPresent(key, (question, answer) -> Answer.EMPTY);
        }
      }
      case "profile" -> {
        if (key.isEmpty()) {
          facts.clear();
        } else {
          facts.remove(key);
        }
      }
      default -> {}
    }
  }

  private static void report(Fault fault, Edition edition, Findings findings) {
    var question =
        member(fault.at()).equals("answers") ? edition.question(member(fault.at().tail())) : null;
    var pointer = fault.at().toString();
    if (question == null) {
      findings.plain(fault.code(), pointer, Severity.ERROR, fault.message());
    } else {
      findings.at(fault.code(), question, pointer, Severity.ERROR, fault.message(), Map.of());
    }
  }

  private static String member(@Nullable JsonPointer at) {
    return at == null || at.matches() ? "" : at.getMatchingProperty();
  }
}
