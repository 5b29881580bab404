package org.assay.demonstration.answers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the words that the demonstration is made of, from the text files that came with it. */
public final class WordsLoader {
  private WordsLoader() {}

  /** The lines that say something, each cut at its bars. */
  public static List<List<String>> table(String file) {
    return lines(file).stream()
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** Lines by the heading in square brackets above them. */
  public static Map<String, List<String>> sections(String file) {
    var sections = new LinkedHashMap<String, List<String>>();
    var current = new ArrayList<String>();
    for (var line : lines(file)) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), current);
      } else {
        current.add(line);
      }
    }
    return sections;
  }

  public static List<String> list(String line) {
    return Stream.of(line.split(",")).map(String::strip).toList();
  }

  private static List<String> lines(String file) {
    var name = "/demonstration/" + file;
    try (var in = Objects.requireNonNull(WordsLoader.class.getResourceAsStream(name), name);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration's words in " + name + " are gone", e);
    }
  }
}
