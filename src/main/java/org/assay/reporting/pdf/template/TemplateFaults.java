package org.assay.reporting.pdf.template;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Says in which line of a template the fault lies that JasperReports found in it. */
public final class TemplateFaults {
  /** A name in a message: a style, a field, a parameter, an expression. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]+");

  private TemplateFaults() {}

  public static TemplateFaultException of(String file, byte[] template, Exception e) {
    var fault = deepest(e);
    var text = new String(template, StandardCharsets.UTF_8);
    var line =
        fault instanceof XMLStreamException xml && xml.getLocation() != null
            ? xml.getLocation().getLineNumber()
            : line(text, message(fault));
    return new TemplateFaultException(file, Math.max(line, 0), message(fault), e);
  }

  private static String message(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Throwable deepest(Throwable e) {
    var it = e;
    while (it.getCause() != null && it.getCause() != it) it = it.getCause();
    return it;
  }

  /** The first line that holds a name of the message as a name; 0 where none does. */
  private static int line(String text, String message) {
    var names = NAME.matcher(message);
    while (names.find()) {
      var name = Pattern.quote(names.group());
      var at = Pattern.compile("[\"{]" + name + "[\"}]").matcher(text);
      if (at.find()) return lineAt(text, at.start());
    }
    var program = message.indexOf(": ");
    var at = program < 0 ? -1 : text.indexOf(message.substring(program + 2).strip());
    return at < 0 ? 0 : lineAt(text, at);
  }

  static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
