package org.assay.reporting.pdf.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.assay.reporting.chart.Palette;

/** Says in which line of a template the fault lies that JasperReports found in it. */
public final class TemplateFaults {
  /** A name in a message: a style, a field, a parameter, an expression. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.-]+");

  /** What JasperReports and the XML reader say, and in its place what to do. */
  private static final List<Said> SAID =
      List.of(
          said("Field not found : (\\S+).*", "the field $1 is not declared: declare it at the top"),
          said(
              "Parameter not found : (\\S+).*",
              "the parameter $1 is not declared: declare it at the top"),
          said(
              "Variable not found : (\\S+).*",
              "the variable $1 is not declared: declare it at the top"),
          said(
              "Could not resolve style\\(s\\): ([^.]+)\\..*|Style not found: ([^.]+)\\..*",
              "the style $1$2 is used and is not there: put it back"),
          said("(Font \"[^\"]+\") is not available.*", "$1 is not there: name one that is"),
          said(
              "Unrecognized field \"([^\"]+)\".*",
              "“$1” is no attribute or element here: remove it or mend its name"),
          said("For input string: \"([^\"]*)\".*", "“$1” is no number or colour: mend it"),
          said(
              "Cannot deserialize value of type `[^`]*` from String \"([^\"]*)\".*",
              "“$1” cannot be used here: mend it"),
          said("ParseError at \\S+ Message: (.*)", "this is not well-formed XML, mend it: $1"),
          said(
              "(The .* do not fit the page (width|height))\\..*",
              "$1: make a band or a margin smaller, or the page larger"),
          said(
              "Element cannot have negative width\\..*",
              "the columns of a table find no room: make it as wide as ours"),
          said(
              "The palette has no colour (\\w+)",
              "the style $1 needs a colour of six digits, such as " + Palette.ACCENT.hex()),
          said("Report design not valid : (.*)", "mend the layout: $1"));

  /** A message, and what is said in its place. */
  private record Said(Pattern pattern, String words) {}

  private static Said said(String pattern, String words) {
    return new Said(Pattern.compile(pattern), words);
  }

  private TemplateFaults() {}

  /** What was the matter, in one line. */
  public static String why(Exception e) {
    return remedy(message(deepest(e)));
  }

  public static TemplateFaultException of(String file, byte[] template, Exception e) {
    var fault = deepest(e);
    var text = new String(template, StandardCharsets.UTF_8);
    var line =
        fault instanceof XMLStreamException xml && xml.getLocation() != null
            ? xml.getLocation().getLineNumber()
            : line(text, message(fault));
    return new TemplateFaultException(file, Math.max(line, 0), remedy(message(fault)), e);
  }

  /** In one sentence, with what to do. */
  private static String remedy(String message) {
    // Of several faults the first: the others are told when it is mended.
    var one =
        message
            .replaceAll("\\s+", " ")
            .replaceFirst("^Report design not valid : 1\\. (.*?)( 2\\. .*)?$", "$1")
            .replaceFirst("^Warning : ", "");
    for (var it : SAID) {
      var found = it.pattern().matcher(one);
      if (found.matches()) return found.replaceFirst(it.words());
    }
    return one;
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Throwable deepest(Throwable e) {
    var it = e;
    while (it.getCause() != null && it.getCause() != it) it = it.getCause();
    return it;
  }

  /** The line of a program, or the first that holds a name of the message as a name; else 0. */
  private static int line(String text, String message) {
    var program = message.indexOf(": ");
    var at = program < 0 ? -1 : text.indexOf(message.substring(program + 2).strip());
    if (at >= 0) return lineAt(text, at);
    if (message.contains("fit the page")) return lineAt(text, text.indexOf("<jasperReport"));
    var quoted = line(text, message, "[\"{#]", "[\"}]");
    return quoted > 0 ? quoted : line(text, message, " ", "=");
  }

  private static int line(String text, String message, String before, String after) {
    var names = NAME.matcher(message);
    while (names.find()) {
      var named = Pattern.compile(before + Pattern.quote(names.group()) + after).matcher(text);
      if (named.find()) return lineAt(text, named.start());
    }
    return 0;
  }

  static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
