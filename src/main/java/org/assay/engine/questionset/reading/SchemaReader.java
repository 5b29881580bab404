package org.assay.engine.questionset.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.Nearest;
import org.assay.engine.questionset.Pointers;
import org.jspecify.annotations.Nullable;

/** Checks a document against the published schema and says what is wrong in words. */
final class SchemaReader {
  private static final String PUBLISHED = "/forms/schema/question-set.schema.json";

  private final JsonNode source;
  private final Schema schema;

  SchemaReader() {
    try (var in = SchemaReader.class.getResourceAsStream(PUBLISHED)) {
      source =
          new ObjectMapper()
              .readTree(Objects.requireNonNull(in, PUBLISHED + " is not on the classpath"));
    } catch (IOException e) {
      throw new UncheckedIOException(PUBLISHED + " cannot be read", e);
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(source);
    schema.initializeValidators();
  }

  List<Fault> faults(JsonNode document) {
    var faults = new ArrayList<Fault>();
    for (var error :
        schema.validate(
            document, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))) {
      if (BranchReader.meant(source, document, error)) {
        faults.add(fault(error));
      }
    }
    return faults.stream().distinct().toList();
  }

  private Fault fault(Error error) {
    var at = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error, at);
      case "required" ->
          Fault.error(
              "schema/missing-property", at, "“%s” is missing.".formatted(error.getProperty()));
      case "type" ->
          Fault.error(
              "schema/type", at, "This must be %s.".formatted(kinds(error.getSchemaNode())));
      case "enum" -> choice(error, at);
      case "const" ->
          Fault.error("schema/constant", at, "This must be " + error.getSchemaNode() + ".");
      case "propertyNames" ->
          Fault.error("schema/pattern", Pointers.below(at, error.getProperty()), pattern(error));
      case "pattern" -> Fault.error("schema/pattern", at, pattern(error));
      case "format" -> Fault.error("schema/format", at, format(error));
      case "minLength" -> Fault.error("schema/length", at, "This must not be empty.");
      case "maxLength" ->
          Fault.error(
              "schema/length",
              at,
              "This may have at most %s characters.".formatted(error.getSchemaNode()));
      case "minItems" ->
          Fault.error(
              "schema/items", at, "This list needs at least %s.".formatted(error.getSchemaNode()));
      case "minimum" ->
          Fault.error(
              "schema/range", at, "This must be %s or more.".formatted(error.getSchemaNode()));
      case "maximum" ->
          Fault.error(
              "schema/range", at, "This must be %s or less.".formatted(error.getSchemaNode()));
      case "minProperties", "maxProperties" ->
          Fault.error(
              "schema/shape", at, "A test names one question or fact and exactly one comparison.");
      case "oneOf" -> Fault.error("schema/shape", at, shape(error));
      default -> Fault.error("schema/" + error.getKeyword(), at, error.getMessage());
    };
  }

  private Fault unknown(Error error, String at) {
    var known = new ArrayList<String>();
    owner(error).path("properties").fieldNames().forEachRemaining(known::add);
    var name = error.getProperty();
    var message = "There is no property “%s” here.".formatted(name);
    return Fault.error("schema/unknown-property", Pointers.below(at, name), message)
        .suggest(meant(name, known));
  }

  private static Fault choice(Error error, String at) {
    var known = new ArrayList<String>();
    error.getSchemaNode().forEach(each -> known.add(each.asText()));
    var given = error.getInstanceNode().asText();
    var message = "“%s” is not one of: %s.".formatted(given, String.join(", ", known));
    return Fault.error("schema/choice", at, message).suggest(meant(given, known));
  }

  private static @Nullable String meant(String given, List<String> known) {
    var nearest = Nearest.to(given, known);
    return nearest == null ? null : "Did you mean “" + nearest + "”?";
  }

  private static String format(Error error) {
    var given = error.getInstanceNode().asText();
    return "date".equals(error.getSchemaNode().asText())
        ? "“%s” is not a day of the calendar, written as 2026-09-01.".formatted(given)
        : "“%s” is not a web address.".formatted(given);
  }

  private static String pattern(Error error) {
    var given = error.getInstanceNode().asText();
    var where = error.getSchemaLocation().toString();
    if (error.getProperty() != null) {
      given = error.getProperty();
    }
    if (where.contains("/day/")) {
      return "“%s” is not a day written as 2026-09-01.".formatted(given);
    }
    if (where.contains("/version/")) {
      return "“%s” is not a version written as 2026.1.".formatted(given);
    }
    if (where.contains("/language/")) {
      return "“%s” is not a language written as en-GB.".formatted(given);
    }
    if (where.contains("/pattern/")) {
      return "“%s” is not a pattern: it needs a 9 for a digit, an A for a letter or a * for either."
          .formatted(given);
    }
    return where.contains("/key/")
        ? "“%s” is not a key: small letters and digits in words joined by single hyphens, starting with a letter."
            .formatted(given)
        : "“%s” may hold letters and digits alone, and a code hyphens too.".formatted(given);
  }

  private static String shape(Error error) {
    return error.getSchemaLocation().toString().contains("/condition/")
        ? "A condition is an object with one of: all, any, not, ref, question, profile."
        : "This is a key, or an object with a key and a title.";
  }

  private static String kinds(JsonNode type) {
    if (!type.isArray()) {
      return kind(type.asText());
    }
    var kinds = new ArrayList<String>();
    type.forEach(each -> kinds.add(kind(each.asText())));
    return String.join(" or ", kinds);
  }

  private static String kind(String type) {
    return switch (type) {
      case "string" -> "text in quotation marks";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list in [ ]";
      case "object" -> "an object in { }";
      default -> type;
    };
  }

  /** The part of the schema that holds the keyword that failed. */
  private JsonNode owner(Error error) {
    var path = error.getSchemaLocation().toString();
    var pointer = path.substring(path.indexOf('#') + 1);
    return source.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }
}
