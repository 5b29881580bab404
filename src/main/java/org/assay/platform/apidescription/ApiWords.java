package org.assay.platform.apidescription;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is true of many operations, and so is said here and not at each. */
final class ApiWords {
  /** What the id in an address is of, by the part of the address before it. */
  private static final Map<String, String> IDS =
      Map.of(
          "actions", "Id of the action, as the list of actions gives it",
          "audits", "Id of the case audit, as the list of audits gives it",
          "audit-forms", "Id of the form, as the list of an audit's forms gives it",
          "cycles", "Id of the cycle, as the list of cycles gives it",
          "returns", "Id of the return, as the list of returns gives it");

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          entry("question", "Key of the question in the question set"),
          entry("standard", "Key of the standard, which is a section of the question set"),
          entry("seq", "Number of the entry in the history of the answer"),
          entry("file", "A report and its format, for instance compliance-summary.pdf"),
          entry("conflicts", "refuse, workbook or online; refuse when left out"),
          entry("filled", "yes for the answers so far; else the form is empty"),
          entry(
              "at",
              "As at which time, in UTC, for instance 2026-11-30T12:00:00Z; now when left out"),
          entry("cycle", "Of this cycle alone: its id"),
          entry("organisation", "Of this organisation alone: its id"),
          entry("lead", "Of this lead alone: the name as it stands in the action"),
          entry("name", "Of organisations whose name has these letters"),
          entry("state", "In this state alone"),
          entry("If-None-Match", "ETag of the document that you have"));

  /** Which any operation may answer that asks for a token. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "401", "sign-in/required: there is no token, or it is no longer good",
          "403", "role/forbidden: your role may not do this; or token/scope: the token may not");

  private static final String UNAVAILABLE =
      "service/unavailable: the database does not answer, try again in a while";

  private ApiWords() {}

  /** Adds to each operation what it does not say itself. */
  static void complete(Map<String, Object> paths) {
    paths.forEach(
        (path, methods) ->
            map(methods).values().forEach(operation -> complete(path, map(operation))));
  }

  private static void complete(String path, Map<String, Object> operation) {
    if (operation.get("parameters") instanceof List<?> parameters) {
      parameters.forEach(it -> describe(path, map(it)));
    }
    var responses = map(operation.get("responses"));
    if (!path.endsWith("/tokens")) {
      REFUSALS.forEach((code, words) -> responses.putIfAbsent(code, response(words)));
    }
    responses.putIfAbsent("503", response(UNAVAILABLE));
  }

  private static void describe(String path, Map<String, Object> parameter) {
    var words = words(path, String.valueOf(parameter.get("name")));
    if (words != null) parameter.putIfAbsent("description", words);
  }

  private static @Nullable String words(String path, String name) {
    if (!name.equals("id")) return PARAMETERS.get(name);
    var parts = List.of(path.split("/"));
    return IDS.get(parts.get(parts.indexOf("{id}") - 1));
  }

  private static Map<String, Object> response(String words) {
    return Map.of("description", words);
  }

  @SuppressWarnings("unchecked") // as the YAML of the build has it
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
