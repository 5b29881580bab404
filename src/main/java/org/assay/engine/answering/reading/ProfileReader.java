package org.assay.engine.answering.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.answering.Findings;
import org.assay.engine.answering.Profile;
import org.assay.engine.answering.TypeCheck;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts about an organisation. A fact of the wrong kind is left out, so conditions find
 * it missing.
 */
final class ProfileReader {
  private final JsonParser in;
  private final Edition edition;
  private final Findings findings;

  ProfileReader(JsonParser in, Edition edition, Findings findings) {
    this.in = in;
    this.edition = edition;
    this.findings = findings;
  }

  Profile profile() throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      report("profile/type", Severity.ERROR, "“profile” must be an object with the facts by name.");
      in.skipChildren();
      return Profile.UNKNOWN;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      if (in.nextToken() != JsonToken.VALUE_NULL) {
        fact(name, facts);
      }
    }
    return new Profile(facts);
  }

  private void fact(String name, Map<String, Object> facts) throws IOException {
    var declared = edition.set().profile().getOrDefault(name, BuiltInFacts.ALL.get(name));
    var given = scalar();
    if (declared == null) {
      unknown(name);
    } else if (given == null || !fits(declared, given)) {
      report(
          "profile/type", Severity.ERROR, "“%s” must be %s.".formatted(name, expected(declared)));
    } else {
      facts.put(name, given);
    }
    in.skipChildren();
  }

  private @Nullable Object scalar() throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      default -> null;
    };
  }

  private void unknown(String name) {
    var known = new TreeSet<>(BuiltInFacts.ALL.keySet());
    known.addAll(edition.set().profile().keySet());
    var near = Findings.meant(findings.nearest(name, known));
    report(
        "profile/unknown-fact",
        Severity.WARNING,
        "No condition knows the fact “%s”.%s".formatted(Findings.shortened(name), near));
  }

  private static boolean fits(Fact fact, Object given) {
    return switch (fact.type()) {
      case BOOLEAN -> given instanceof Boolean;
      case NUMBER ->
          given instanceof BigDecimal number
              && number.precision() <= TypeCheck.MOST_DIGITS
              && Math.abs((long) number.scale()) <= TypeCheck.MOST_DIGITS;
      case TEXT -> given instanceof String text && text.length() <= TypeCheck.LONGEST_LINE;
      case CHOICE ->
          given instanceof String code
              && (fact.options().isEmpty() || fact.options().contains(code));
    };
  }

  private static String expected(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case TEXT -> "text of at most " + TypeCheck.LONGEST_LINE + " characters";
      case CHOICE -> "one of: " + String.join(", ", fact.options());
    };
  }

  private void report(String code, Severity severity, String message) {
    findings.plain(code, in.getParsingContext().pathAsPointer().toString(), severity, message);
  }
}
